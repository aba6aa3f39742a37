import { anySignal, raceAbort } from '../base/abort.ts';
import { isRunnerError } from '../base/runnerError.ts';
import { findRunner } from '../github/findRunner.ts';
import { mintJitConfig } from '../github/mintJitConfig.ts';
import { waitForRunnerOnline } from '../github/waitForRunnerOnline.ts';
import { composeRunnerWork } from '../tenant/machine/composeRunnerWork.ts';
import type { Machine } from '../tenant/machine/machine.ts';
import type { AwaitReady, HandOver } from '../tenant/ports.ts';
import type { Rental } from '../tenant/rental.ts';
import type { StartInputs } from './inputs.ts';
import { jitSecrets } from './jitSecrets.ts';
import { publish } from './publish.ts';
import { rentedNumbers } from './rentalNumbers.ts';
import { planRental, rentMachine } from './rentMachine.ts';
import { openRunnerDesk, type RunnerDesk } from './runnerDesk.ts';
import { runnerName } from './runnerName.ts';
import { rentalKey, type Stage } from './stage.ts';
import { saveState } from './state.ts';
import { undoStart } from './undoStart.ts';

/** The runner's program connects within seconds; its slowest start seen in the field took two minutes. */
const ONLINE_MS = 180_000;
const EXIT_POLL_MS = 5_000;

/**
 * Mode `start`: rents a machine, makes it a runner for one job, and outputs the label that only this runner has. What the machine costs from
 * now on, `stop` ends, and the time limit bounds.
 * @throws RunnerError of whatever kept the runner from coming online; all that was rented is then given back.
 */
export async function startMode(stage: Stage, inputs: StartInputs): Promise<void> {
  const desk = await openRunnerDesk(stage, inputs.github, inputs.group);
  // A token that may not even look at runners must show before any coin moves.
  await findRunner(desk.github, desk.scope, nameFor(stage, inputs, 0n), stage.signal);
  const plan = await planRental(stage, inputs.order);
  const rental = await rentRunner(stage, inputs, desk, () =>
    rentMachine(stage, plan, {
      ...inputs,
      handOver: mintLate(stage, inputs, desk),
      awaitReady: onlineAtGithub(stage, inputs, desk),
    }),
  );
  saveState(stage.actions, { mode: 'start', rental: inputs.rental, phase: 'kept' });
  const label = nameFor(stage, inputs, rental.lease.dseq);
  stage.actions.info(`The runner is online. Give its job: runs-on: ${label}`);
  await publish(stage.actions, { mode: 'start', rental: inputs.rental, label, phasesMs: {}, ...rentedNumbers(rental) });
}

/** A start that fails leaves nothing behind. After a cancel the handler of the signal closes, and the post step does the rest. */
async function rentRunner(
  stage: Stage,
  inputs: StartInputs,
  desk: RunnerDesk,
  rentIt: () => Promise<Rental>,
): Promise<Rental> {
  try {
    return await rentIt();
  } catch (error) {
    if (!stage.signal.aborted) await undoStart(stage, inputs.rental, desk);
    throw error;
  }
}

function nameFor(stage: Stage, inputs: StartInputs, dseq: bigint): string {
  return runnerName(rentalKey(stage.context, inputs.rental), dseq);
}

/** The hand-over of a start (design 3): the config is made when the machine is there to take it, and masked before it is sent. */
function mintLate(stage: Stage, inputs: StartInputs, { github, scope }: RunnerDesk): HandOver {
  return async (machine, signal) => {
    const name = nameFor(stage, inputs, machine.lease.dseq);
    const config = await mintJitConfig(github, scope, { name, labels: [name, ...inputs.labels] }, signal);
    for (const secret of jitSecrets(config.encoded)) stage.actions.setSecret(secret);
    await stage.machines.placeWork(machine, composeRunnerWork(config.encoded), signal);
    stage.actions.info(`Runner ${name} registered at GitHub`);
  };
}

/** A runner that ends before it is online never will be: no reason to wait for the rest of the time. */
function onlineAtGithub(stage: Stage, inputs: StartInputs, { github, scope }: RunnerDesk): AwaitReady {
  return async (machine, outer) => {
    const stop = new AbortController();
    const signal = anySignal(stop.signal, outer);
    const name = nameFor(stage, inputs, machine.lease.dseq);
    const online = waitForRunnerOnline(github, scope, name, { deadlineMs: ONLINE_MS, signal }).then(() => true);
    const ended = untilEnded(stage, machine, signal).then(() => false);
    try {
      return await Promise.race([online, ended]);
    } catch (error) {
      if (isRunnerError(error, 'RUNNER_NOT_ONLINE') || isRunnerError(error, 'RUNNER_REMOVED')) return false;
      throw error;
    } finally {
      stop.abort();
      await Promise.allSettled([online, ended]);
    }
  };
}

async function untilEnded(stage: Stage, machine: Machine, signal: AbortSignal): Promise<void> {
  for (;;) {
    await raceAbort(stage.clock.sleep(EXIT_POLL_MS, signal), signal);
    const exitCode = await stage.machines.readExit(machine, signal);
    if (exitCode !== undefined) return stage.actions.info(`The runner ended with exit code ${exitCode}`);
  }
}
