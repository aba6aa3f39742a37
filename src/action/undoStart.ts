import { describeError } from '../base/runnerError.ts';
import { giveBack } from './giveBack.ts';
import { publish } from './publish.ts';
import { closedNumbers } from './rentalNumbers.ts';
import { deleteRunners, type RunnerDesk, runnerNames } from './runnerDesk.ts';
import type { Stage } from './stage.ts';

/**
 * Gives back what a failed start rented, and takes its runner's registration away. Errors are printed and not thrown: the start's own error
 * counts, and the post step tries again.
 */
export async function undoStart(stage: Stage, rental: string, desk: RunnerDesk): Promise<void> {
  try {
    const closed = await giveBack(stage, 'start', rental);
    await publish(stage.actions, closedNumbers({ mode: 'start', rental, phasesMs: {} }, closed));
    await deleteRunners(stage, desk, runnerNames(stage, rental, closed));
  } catch (error) {
    stage.actions.error(describeError(error));
  }
}
