import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCoreActions } from '../../../src/action/coreActions.ts';
import { createRedactor } from '../../../src/base/redact.ts';

const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;
let directory: string;
let printed: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'akr-core-'));
  for (const name of FILES) {
    writeFileSync(join(directory, name), '');
    vi.stubEnv(name, join(directory, name));
  }
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(directory, { recursive: true, force: true });
});

const file = (name: (typeof FILES)[number]) => readFileSync(join(directory, name), 'utf8');
const create = () => createCoreActions(createRedactor(), process.env, new PassThrough());

describe('createCoreActions', () => {
  it('writes outputs and state into the files of the runner', () => {
    const actions = create();
    actions.setOutput('dseq', '7');
    actions.saveState('isPost', 'true');
    expect(file('GITHUB_OUTPUT')).toMatch(/^dseq<<(\S+)\n7\n\1\n$/);
    expect(file('GITHUB_STATE')).toMatch(/^isPost<<(\S+)\ntrue\n\1\n$/);
  });

  it('reads state as the runner gives it to post', () => {
    vi.stubEnv('STATE_isPost', 'true');
    expect(create().getState('isPost')).toBe('true');
    expect(create().getState('gone')).toBe('');
  });

  it('masks a secret line by line and shows it nowhere', async () => {
    const actions = create();
    actions.setSecret('first line\nsecond line\n');
    expect(printed).toBe('::add-mask::first line\n::add-mask::second line\n');
    printed = '';
    actions.info('here: second line');
    actions.error('first line');
    actions.warning('first line');
    actions.notice('first line');
    actions.startGroup('first line');
    actions.endGroup();
    actions.setOutput('o', 'first line');
    actions.saveState('s', 'first line');
    await actions.writeSummary('first line');
    expect(printed + FILES.map(file).join('')).not.toMatch(/first line|second line/);
    expect(printed.split('\n').filter((line) => line.includes('***'))).toHaveLength(5);
  });

  it('lets no text command the runner', () => {
    create().info('fine\n::set-output name=x::y');
    expect(printed).toBe('fine\n: :set-output name=x::y\n');
  });

  it('adds to the summary, and does without one', async () => {
    await create().writeSummary('# a\n');
    await create().writeSummary('b\n');
    expect(file('GITHUB_STEP_SUMMARY')).toBe('# a\nb\n');
    vi.stubEnv('GITHUB_STEP_SUMMARY', undefined);
    await expect(create().writeSummary('c')).resolves.toBeUndefined();
  });

  it('passes bytes through as they are', () => {
    const output = new PassThrough();
    createCoreActions(createRedactor(), {}, output).write(Buffer.from([0xff, 10]));
    expect(output.read()).toEqual(Buffer.from([0xff, 10]));
  });
});
