import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { RunnerError } from '../base/runnerError.ts';

/**
 * The text of an SDL that was given as text or as a file of the workspace: an SDL has several lines, a path has one.
 * @throws RunnerError SDL_UNREADABLE.
 */
export async function readSdl(source: string, workspace: string): Promise<string> {
  if (/[\r\n]/.test(source.trim())) return source;
  try {
    return await readFile(resolve(workspace, source.trim()), 'utf8');
  } catch (cause) {
    throw new RunnerError('SDL_UNREADABLE', { path: source.trim() }, { cause });
  }
}
