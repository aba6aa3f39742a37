import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const entry = join(import.meta.dirname, '../../../src/action/main.ts');
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'akr-main-'));
  writeFileSync(join(directory, 'state'), '');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function start(inputs: Record<string, string>) {
  const env = {
    PATH: process.env['PATH'],
    GITHUB_REPOSITORY: 'octo-org/widgets',
    GITHUB_REPOSITORY_ID: '55',
    GITHUB_RUN_ID: '777',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_ACTION: '__run',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_WORKSPACE: directory,
    GITHUB_STATE: join(directory, 'state'),
    RUNNER_TEMP: directory,
    ...inputs,
  };
  return spawnSync(process.execPath, [entry], { env, encoding: 'utf8' });
}

describe('the entry of the action', () => {
  it('fails with one error for all wrong inputs, and shows no secret but to mask it', () => {
    const done = start({ INPUT_RUN: 'make', INPUT_MNEMONIC: 'deep secret words', INPUT_NOPE: 'x', INPUT_CPU: 'many' });
    expect(done.status).toBe(1);
    const lines = done.stdout.split('\n').filter((line) => line !== '');
    expect(lines[0]).toBe('::add-mask::deep secret words');
    expect(lines.slice(1)).toEqual([expect.stringMatching(/^::error::AR9001/)]);
    expect(lines.slice(1).join() + done.stderr).not.toContain('deep secret');
    expect(readFileSync(join(directory, 'state'), 'utf8')).toContain('isPost');
  });
});
