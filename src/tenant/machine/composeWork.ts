import { RunnerError } from '../../base/runnerError.ts';
import { shellQuote } from './shellQuote.ts';

export interface StepOptions {
  /** The command: one or more lines of shell. */
  readonly run: string;
  readonly shell: 'bash' | 'sh';
  /** Relative to the workspace. */
  readonly workingDirectory?: string;
  /** Variables that the command sees beside the container's own. May be secret. */
  readonly env?: Readonly<Record<string, string>>;
}

/** As GitHub runs a step with that shell: it stops at the first command that fails. */
const INTERPRETERS: Readonly<Record<StepOptions['shell'], string>> = {
  bash: 'bash --noprofile --norc -e -o pipefail',
  sh: 'sh -e',
};

/**
 * The machine's work in mode `run`: the command as a step, in the uploaded workspace.
 * @throws RunnerError WORK_ENV_INVALID for a name that no shell can export, WORK_TEXT_INVALID for text with a NUL in it.
 */
export function composeWork(step: StepOptions): string {
  const env = Object.entries(step.env ?? {});
  for (const [name, value] of env) checkVariable(name, value);
  checkText('run', step.run);
  checkText('working-directory', step.workingDirectory ?? '');
  return [
    `akr="\${TMPDIR:-/tmp}/akr"`,
    'mkdir -p "$akr/ws" && cd "$akr/ws" || exit 1',
    `cd -- ${shellQuote(step.workingDirectory || '.')} || exit 1`,
    ...env.map(([name, value]) => `export ${name}=${shellQuote(value)}`),
    `printf '%s\\n' ${shellQuote(step.run)} >"$akr/step" || exit 1`,
    `exec ${INTERPRETERS[step.shell]} "$akr/step"`,
    '',
  ].join('\n');
}

function checkVariable(name: string, value: string): void {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new RunnerError('WORK_ENV_INVALID', { name });
  checkText(`env ${name}`, value);
}

function checkText(field: string, text: string): void {
  if (text.includes('\0')) throw new RunnerError('WORK_TEXT_INVALID', { field });
}
