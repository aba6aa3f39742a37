import type { ErrorName } from '../base/catalogue.ts';
import { isRunnerError, type RunnerError } from '../base/runnerError.ts';

const FAILURES: ReadonlySet<ErrorName> = new Set<ErrorName>([
  'MANIFEST_NOT_TAKEN',
  'PROVIDER_UNKNOWN',
  'MACHINE_LOST',
  'MACHINE_RESTARTED',
  'MACHINE_COMMAND_FAILED',
  'MACHINE_NOT_READY',
]);

/** Whether a failure is the provider's or its machine's doing, so that another provider may do better. */
export function isProviderFailure(error: unknown): error is RunnerError {
  return isRunnerError(error) && FAILURES.has(error.kind);
}
