import { describeError } from '../base/runnerError.ts';
import type { CloseReport } from '../tenant/closeRental.ts';
import { giveBack } from './giveBack.ts';
import type { StopInputs } from './inputs.ts';
import { publish } from './publish.ts';
import { closedNumbers } from './rentalNumbers.ts';
import { deleteRunners, openRunnerDesk, runnerNames } from './runnerDesk.ts';
import type { Stage } from './stage.ts';
import { saveState } from './state.ts';

/**
 * Mode `stop`: finds the rental by its name, in this attempt of the run and earlier ones, closes it, and takes away the registration of a
 * runner that never worked. Needs no output of `start`, so a cancelled `start` is stopped, too.
 * @throws RunnerError CLOSE_UNCONFIRMED, TX_…, and the chain's.
 */
export async function stopMode(stage: Stage, inputs: StopInputs): Promise<void> {
  const { mode, rental } = inputs;
  saveState(stage.actions, { mode, rental, phase: 'held' });
  const closed = await giveBack(stage, mode, rental);
  if (closed.deployments.length === 0) stage.actions.notice(`Nothing is rented under the name "${rental}".`);
  await publish(stage.actions, closedNumbers({ mode, rental, phasesMs: {} }, closed));
  await forgetRunners(stage, inputs, closed);
}

/** The machine is given back by now; what GitHub says cannot make that undone, and a left registration goes away after a day. */
export async function forgetRunners(
  stage: Stage,
  { github, group, rental }: Pick<StopInputs, 'github' | 'group' | 'rental'>,
  closed: CloseReport,
): Promise<void> {
  const names = runnerNames(stage, rental, closed);
  if (github === undefined || names.length === 0) return;
  try {
    await deleteRunners(stage, await openRunnerDesk(stage, github, group), names);
  } catch (error) {
    stage.actions.warning(describeError(error));
  }
}
