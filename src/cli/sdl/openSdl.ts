import type { Result } from '../../base/result.ts';
import { RunnerError } from '../../base/runnerError.ts';
import type { SdlProblem } from '../../manifest/sdl/sdlProblem.ts';
import type { Terminal } from '../terminal.ts';
import { type CheckedSdl, checkSdl } from './checkSdl.ts';
import { describeProblems } from './describeProblems.ts';
import { readSdlInput, type SdlSource } from './readSdlInput.ts';

/** What the commands of `sdl` work with. */
export interface SdlTools extends SdlSource {
  readonly terminal: Pick<Terminal, 'print' | 'write' | 'complain' | 'random'>;
}

/** The SDL of one file. @throws RunnerError CLI_SDL_INVALID when it is none, after its problems were shown; CLI_FILE_UNREADABLE. */
export async function openSdl(file: string, tools: SdlTools): Promise<CheckedSdl> {
  const text = await openText(file, tools);
  return requireSound(file, text, checkSdl(text), tools);
}

/** The text of one file. @throws RunnerError CLI_SDL_INVALID when it is no text; CLI_FILE_UNREADABLE. */
export async function openText(file: string, tools: SdlTools): Promise<string> {
  return requireSound(file, '', await readSdlInput(file, tools), tools);
}

/** The value, when there is one. @throws RunnerError CLI_SDL_INVALID after the problems were shown. */
export function requireSound<Value>(
  file: string,
  text: string,
  result: Result<Value, readonly SdlProblem[]>,
  { terminal }: Pick<SdlTools, 'terminal'>,
): Value {
  if (result.ok) return result.value;
  for (const line of describeProblems(file, text, result.error)) terminal.complain(line);
  throw new RunnerError('CLI_SDL_INVALID', { problems: result.error.length, invalid: 1, files: 1 });
}
