import { readFile, stat } from 'node:fs/promises';
import { RunnerError } from '../base/runnerError.ts';

/** The text of a file that an option names. @throws RunnerError CLI_FILE_UNREADABLE. */
export async function readTextFile(option: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new RunnerError('CLI_FILE_UNREADABLE', { option, path, reason: reasonOf(cause) }, { cause });
  }
}

/** The same for a secret, which nobody but its owner may be able to read. @throws RunnerError CLI_SECRET_FILE_OPEN besides. */
export async function readSecretFile(option: string, path: string): Promise<string> {
  const text = await readTextFile(option, path);
  const { mode } = await stat(path);
  const others = mode & 0o077;
  if (others !== 0) throw new RunnerError('CLI_SECRET_FILE_OPEN', { option, path, mode: (mode & 0o777).toString(8) });
  return text;
}

function reasonOf(cause: unknown): string {
  return (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
}
