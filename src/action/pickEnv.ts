import { RunnerError } from '../base/runnerError.ts';

/**
 * The variables of the step that the rented machine may see: those that the user named, and `CI`, which GitHub sets in every job.
 * @throws RunnerError ENV_MISSING for a name that the step does not have: a test that runs without its settings tells nothing.
 */
export function pickEnv(
  names: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const picked: Record<string, string> = { CI: 'true' };
  for (const name of names) {
    const value = env[name];
    if (value === undefined) throw new RunnerError('ENV_MISSING', { name });
    picked[name] = value;
  }
  return picked;
}
