import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { RunnerError } from '../../base/runnerError.ts';

/**
 * Writes a file that exists, whole or not at all, and keeps its rights. A link stays a link to the file that it names.
 * @throws RunnerError CLI_FILE_UNWRITABLE.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  try {
    const target = await realpath(path);
    const { mode } = await stat(target);
    await writeBeside(`${target}.new`, target, text, mode & 0o777);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new RunnerError('CLI_FILE_UNWRITABLE', { path, reason }, { cause });
  }
}

/** A file of the temporary name that is there already is somebody else's, and stays. */
async function writeBeside(beside: string, target: string, text: string, mode: number): Promise<void> {
  const file = await open(beside, 'wx', mode);
  try {
    await file.chmod(mode);
    await file.writeFile(text);
    await file.sync();
    await rename(beside, target);
  } catch (cause) {
    await rm(beside, { force: true });
    throw cause;
  } finally {
    await file.close();
  }
}
