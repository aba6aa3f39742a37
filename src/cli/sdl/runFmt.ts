import { RunnerError } from '../../base/runnerError.ts';
import { formatSdl } from '../../manifest/render/formatSdl.ts';
import { nameOfInput } from './describeProblems.ts';
import { openText, requireSound, type SdlTools } from './openSdl.ts';
import { replaceFile } from './replaceFile.ts';
import type { SdlFmtOptions } from './sdlCommand.ts';

/**
 * `sdl fmt`: prints one file, names those that are not canonical, or writes them.
 * @throws RunnerError CLI_SDL_UNFORMATTED for `--check`, CLI_OPTIONS_CLASH, SDL_NOT_REWRITTEN, CLI_FILE_UNWRITABLE, and those of openText.
 */
export async function runFmt(files: readonly string[], options: SdlFmtOptions, tools: SdlTools): Promise<void> {
  refuseClash(files, options);
  let unformatted = 0;
  for (const file of files) {
    const text = await openText(file, tools);
    const formatted = requireSound(file, text, formatSdl(text), tools);
    if (formatted !== text) unformatted++;
    await deliver({ file, formatted, isChanged: formatted !== text }, options, tools);
  }
  if (options.check && unformatted > 0)
    throw new RunnerError('CLI_SDL_UNFORMATTED', { unformatted, files: files.length });
}

function refuseClash(files: readonly string[], { check, write }: SdlFmtOptions): void {
  if (write && files.includes('-'))
    throw new RunnerError('CLI_OPTIONS_CLASH', { one: '--write', other: 'standard input' });
  if (!check && !write && files.length > 1)
    throw new RunnerError('CLI_OPTIONS_CLASH', { one: 'Printing', other: 'several files' });
}

interface Formatted {
  readonly file: string;
  readonly formatted: string;
  readonly isChanged: boolean;
}

async function deliver(
  { file, formatted, isChanged }: Formatted,
  { check, write }: SdlFmtOptions,
  { terminal }: SdlTools,
): Promise<void> {
  if (!check && !write) terminal.write(formatted);
  if (check && isChanged) terminal.print(nameOfInput(file));
  if (write && isChanged) await replaceFile(file, formatted);
}
