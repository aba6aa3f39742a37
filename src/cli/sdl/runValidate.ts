import { err } from '../../base/result.ts';
import { isRunnerError, RunnerError } from '../../base/runnerError.ts';
import { manifestVersion } from '../../manifest/manifestVersion.ts';
import type { SdlProblem } from '../../manifest/sdl/sdlProblem.ts';
import { toJson } from '../toJson.ts';
import { type CheckedSdl, checkSdl } from './checkSdl.ts';
import { describeProblems, nameOfInput } from './describeProblems.ts';
import type { SdlTools } from './openSdl.ts';
import { readSdlInput } from './readSdlInput.ts';
import type { SdlValidateOptions } from './sdlCommand.ts';
import { toYaml } from './showSdl.ts';

/** What is to be said of one file. */
interface Verdict {
  readonly file: string;
  readonly text: string;
  readonly checked: CheckedSdl | undefined;
  readonly problems: readonly SdlProblem[];
  readonly warnings: readonly SdlProblem[];
}

/** `sdl validate`: every problem of every file. @throws RunnerError CLI_SDL_INVALID when there are any. */
export async function runValidate(
  files: readonly string[],
  { output }: SdlValidateOptions,
  tools: SdlTools,
): Promise<void> {
  let invalid = 0;
  let problems = 0;
  for (const file of files) {
    const verdict = await judge(file, tools);
    tell(verdict, output, tools);
    if (verdict.problems.length > 0) invalid++;
    problems += verdict.problems.length;
  }
  if (problems > 0) throw new RunnerError('CLI_SDL_INVALID', { problems, invalid, files: files.length });
}

async function judge(file: string, tools: SdlTools): Promise<Verdict> {
  const read = await readSdlInput(file, tools).catch((error: unknown) => err([readProblem(error)]));
  const text = read.ok ? read.value : '';
  const result = read.ok ? checkSdl(read.value) : read;
  return {
    ...{ file, text },
    checked: result.ok ? result.value : undefined,
    problems: result.ok ? [] : result.error,
    warnings: result.ok ? result.value.warnings : [],
  };
}

/** A file that cannot be read is one more that is not valid; the others are looked at all the same. */
function readProblem(error: unknown): SdlProblem {
  if (!isRunnerError(error, 'CLI_FILE_UNREADABLE')) throw error;
  return { code: error.kind, path: '', message: error.message, cure: error.cure };
}

function tell(verdict: Verdict, output: SdlValidateOptions['output'], { terminal }: SdlTools): void {
  if (output === 'json') terminal.print(toJson(fieldsOf(verdict)));
  else if (output === 'yaml') terminal.write(`---\n${toYaml(fieldsOf(verdict))}`);
  else for (const line of linesOf(verdict)) terminal[verdict.checked ? 'print' : 'complain'](line);
  if (output !== 'text') return;
  for (const line of describeProblems(verdict.file, verdict.text, verdict.warnings))
    terminal.complain(line.replace(/^(?=\S)/, 'warning: '));
}

function fieldsOf({ file, checked, problems, warnings }: Verdict) {
  return { file, valid: checked !== undefined, ...(checked && { hash: hashOf(checked) }), problems, warnings };
}

function linesOf({ file, text, checked, problems }: Verdict): string[] {
  if (!checked) return describeProblems(file, text, problems);
  return [`${nameOfInput(file)}: valid, version ${checked.sdl.version}, hash ${hashOf(checked)}`];
}

function hashOf({ manifest }: CheckedSdl): string {
  return Buffer.from(manifestVersion(manifest)).toString('hex');
}
