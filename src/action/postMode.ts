import { giveBack } from './giveBack.ts';
import type { Inputs } from './inputs.ts';
import { publish } from './publish.ts';
import { closedNumbers } from './rentalNumbers.ts';
import type { Stage } from './stage.ts';
import type { State } from './state.ts';
import { forgetRunners } from './stopMode.ts';

/** Whether `main` left something that `post` has to give back: not after a start that succeeded, nor after a close that was seen. */
export function needsPost(state: State | undefined): state is State {
  return state?.phase === 'held';
}

/**
 * The post step: closes what a failed or cancelled `main` left open, or confirms the close that it sent at the signal.
 * @throws RunnerError CLOSE_UNCONFIRMED, TX_…, and the chain's.
 */
export async function postMode(stage: Stage, inputs: Inputs, state: State): Promise<void> {
  const closed = await giveBack(stage, state.mode, state.rental);
  await publish(stage.actions, closedNumbers({ mode: state.mode, rental: state.rental, phasesMs: {} }, closed));
  if (inputs.mode !== 'start' && inputs.mode !== 'stop') return;
  await forgetRunners(stage, { github: inputs.github, group: inputs.group, rental: state.rental }, closed);
}
