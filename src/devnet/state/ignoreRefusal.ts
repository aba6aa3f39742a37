import { isRunnerError } from '../../base/runnerError.ts';

/** Does something whose refusal the node drops on the floor. Only for what refuses before it changes anything. */
export function ignoreRefusal(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isRunnerError(error, 'DEVNET_REFUSED')) throw error;
  }
}
