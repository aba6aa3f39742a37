import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRunnerError } from '../../../../src/base/runnerError.ts';
import { composeWork, type StepOptions } from '../../../../src/tenant/machine/composeWork.ts';

let temp = '';
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'akr-work-'));
  mkdirSync(join(temp, 'akr/ws/pack age'), { recursive: true });
});
afterEach(() => rmSync(temp, { recursive: true, force: true }));

function run(step: StepOptions): { code: number; output: string } {
  writeFileSync(join(temp, 'work'), composeWork(step));
  const env = { PATH: process.env['PATH'] ?? '', TMPDIR: temp };
  try {
    return { code: 0, output: execFileSync('sh', [join(temp, 'work')], { env, encoding: 'utf8', stdio: 'pipe' }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, output: stdout };
  }
}

describe('composeWork', () => {
  it('runs the command in the workspace, with its variables, and brings its exit code', () => {
    const secret = `it's "$HOME" \`id\`\n\\`;
    const step = { run: 'printf "%s|%s" "$PWD" "$SECRET"\nexit 9', shell: 'bash', env: { SECRET: secret } } as const;
    expect(run(step)).toEqual({ code: 9, output: `${temp}/akr/ws|${secret}` });
  });

  it('enters the working directory', () => {
    expect(run({ run: 'pwd', shell: 'sh', workingDirectory: 'pack age' }).output).toBe(`${temp}/akr/ws/pack age\n`);
    expect(run({ run: 'echo ran', shell: 'sh', workingDirectory: 'absent' })).toEqual({ code: 1, output: '' });
  });

  it('stops at the first failure as GitHub does: in a pipe with bash only', () => {
    expect(run({ run: 'false\necho on', shell: 'sh' })).toEqual({ code: 1, output: '' });
    expect(run({ run: 'false | cat\necho on', shell: 'sh' })).toEqual({ code: 0, output: 'on\n' });
    expect(run({ run: 'false | cat\necho on', shell: 'bash' })).toEqual({ code: 1, output: '' });
  });

  it('refuses what no shell can carry', () => {
    const kindOf = (step: StepOptions) => {
      try {
        return composeWork(step);
      } catch (error) {
        return isRunnerError(error) ? error.kind : error;
      }
    };
    expect(kindOf({ run: 'x', shell: 'sh', env: { 'A;rm -rf /': '1' } })).toBe('WORK_ENV_INVALID');
    expect(kindOf({ run: 'x', shell: 'sh', env: { A: '\0' } })).toBe('WORK_TEXT_INVALID');
    expect(kindOf({ run: 'x\0', shell: 'sh' })).toBe('WORK_TEXT_INVALID');
  });
});
