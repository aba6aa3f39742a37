import { RunnerError } from '../../base/runnerError.ts';
import { isPanic } from './isPanic.ts';
import { failureOf, reasonOf } from './refusal.ts';

/** Does `work`, and puts `detail` before the text of its refusal, as Go wraps errors: codespace and code stay. Panics pass as they are. */
export function explainRefusal<Result>(detail: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (isPanic(error)) throw error;
    const { codespace, code, log } = failureOf(error);
    throw new RunnerError(
      'DEVNET_REFUSED',
      { codespace, abciCode: code, log: `${detail}: ${log}` },
      { cause: reasonOf(error) },
    );
  }
}
