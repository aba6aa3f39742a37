import { RunnerError } from '../../base/runnerError.ts';
import type { Terminal } from '../terminal.ts';

/** Goes on only after a yes: `--yes`, or `y` at the terminal. @throws RunnerError CLI_NOT_CONFIRMED. */
export async function confirm(
  question: string,
  { prompt, signal }: Pick<Terminal, 'prompt' | 'signal'>,
  yes: boolean | undefined,
): Promise<void> {
  if (yes) return;
  const answer = prompt ? await prompt.ask(`${question} [y/N] `, signal) : '';
  if (!/^y(es)?$/i.test(answer.trim())) throw new RunnerError('CLI_NOT_CONFIRMED', {});
}
