import { RunnerError } from '../base/runnerError.ts';
import { readSecretFile } from './readTextFile.ts';
import type { Terminal } from './terminal.ts';

/**
 * The mnemonic from the file of `--mnemonic-file`, else from `AKASH_RUNNER_MNEMONIC`. Never from an argument: those are seen by every user
 * of the machine. @throws RunnerError CLI_MNEMONIC_MISSING, CLI_FILE_UNREADABLE, CLI_SECRET_FILE_OPEN.
 */
export async function readMnemonic(file: string | undefined, env: Terminal['env']): Promise<string> {
  const text = file === undefined ? env['AKASH_RUNNER_MNEMONIC'] : await readSecretFile('--mnemonic-file', file);
  if (text === undefined || text.trim() === '') throw new RunnerError('CLI_MNEMONIC_MISSING', {});
  return text.trim();
}
