import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { runAction } from '../../../src/action/runAction.ts';
import type { Stage } from '../../../src/action/stage.ts';
import { saveState } from '../../../src/action/state.ts';
import { RunnerError } from '../../../src/base/runnerError.ts';
import { createManualClock } from '../../helpers/manualClock.ts';
import { createRecordedActions, createStage, stateOf } from './support.ts';

const runner = {
  GITHUB_REPOSITORY: 'octo-org/widgets',
  GITHUB_REPOSITORY_ID: '55',
  GITHUB_RUN_ID: '777',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_ACTION: '__run',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_WORKSPACE: '/workspace',
  RUNNER_TEMP: '/temp',
};
const run = {
  ...runner,
  INPUT_RUN: 'make',
  INPUT_MNEMONIC: 'very secret words',
  'INPUT_MAX-PRICE': '120 uact/block',
  'INPUT_JOB-CHECK-RUN-ID': '9',
};

function setup(env: Record<string, string>, o: { state?: Record<string, string>; payload?: unknown } = {}) {
  const actions = createRecordedActions(o.state);
  const stage = createStage({ actions });
  const signals = new EventEmitter();
  const exited = Promise.withResolvers<number>();
  let composed = 0;
  const compose = async (_: unknown, __: unknown, signal: AbortSignal): Promise<Stage> => {
    composed += 1;
    return { ...stage, signal };
  };
  const process = { env, actions, payload: o.payload ?? {}, signals, exit: exited.resolve, clock: createManualClock() };
  const start = () => runAction({ ...process, compose });
  return { actions, stage, signals, exited: exited.promise, start, composed: () => composed };
}

const errors = (lines: readonly string[]) => lines.filter((line) => line.startsWith('error: '));

describe('runAction', () => {
  it('plays the story and leaves nothing behind', async () => {
    const test = setup(run);
    expect(await test.start()).toBe(0);
    expect(test.stage.desk.calls).toEqual(['prepare', 'rent', 'close', 'dispose']);
    expect(test.signals.listenerCount('SIGINT')).toBe(0);
    expect(test.actions.secrets).toEqual(['very secret words']);
    expect(test.stage.desk.requests[0]?.key.rental).toBe('9-__run');
  });

  it.each([
    ['stop', { ...runner, INPUT_MODE: 'stop', INPUT_RENTAL: 'box', INPUT_MNEMONIC: 'words' }, ['close', 'dispose']],
  ])('plays %s', async (_, env, calls) => {
    const test = setup(env);
    expect(await test.start()).toBe(0);
    expect(test.stage.desk.calls).toEqual(calls);
  });

  it('names every problem of the inputs in one error, without a secret, and touches nothing', async () => {
    const test = setup({ ...run, 'INPUT_MAX-PRICE': '0 uact/block', INPUT_NOPE: 'x' });
    expect(await test.start()).toBe(1);
    expect(errors(test.actions.lines)).toHaveLength(1);
    expect(errors(test.actions.lines)[0]).toMatch(/AR9001.*\n.*nope.*\n.*max-price "0 uact\/block"/s);
    expect(test.actions.lines.join()).not.toContain('secret words');
    expect(test.composed()).toBe(0);
  });

  it('lets post know that main was there, even when main could not begin', async () => {
    const test = setup({ ...run, INPUT_NOPE: 'x' });
    await test.start();
    const post = setup({ ...run, INPUT_NOPE: 'x' }, { state: test.actions.state });
    expect(await post.start()).toBe(0);
    expect(errors(post.actions.lines)).toEqual([]);
    expect(post.composed()).toBe(0);
  });

  it('refuses a pull request from a fork', async () => {
    const payload = { repository: { id: 1 }, pull_request: { head: { repo: { id: 2 } } } };
    const test = setup({ ...run, GITHUB_EVENT_NAME: 'pull_request' }, { payload });
    expect(await test.start()).toBe(1);
    expect(errors(test.actions.lines)[0]).toContain('AR7015');
    expect(test.composed()).toBe(0);
  });

  it('prints each problem of a preflight once, with its cure', async () => {
    const test = setup(run);
    const problems = ['A', 'B'].map((name) => new RunnerError('ENV_MISSING', { name }));
    test.stage.desk.plan.rent = async () =>
      ({ ok: false, error: { error: problems[0]!, problems, failedProviders: [], phasesMs: {} } }) as const;
    expect(await test.start()).toBe(1);
    expect(errors(test.actions.lines)).toHaveLength(2);
    expect(errors(test.actions.lines)[1]).toMatch(/AR9005: .*"B".*\n {2}Set it/);
  });

  it('fails with the command, and says so once', async () => {
    const test = setup(run);
    test.stage.machines.exitCode = 3;
    expect(await test.start()).toBe(1);
    expect(errors(test.actions.lines)).toEqual([expect.stringContaining('AR9003')]);
    expect(test.actions.outputs['exit-code']).toBe('3');
  });

  it('closes in post what main left open, and nothing else', async () => {
    const held = createRecordedActions({ isPost: 'true' });
    saveState(held, { mode: 'run', rental: '9-__run', phase: 'held' });
    const post = setup(run, { state: held.state });
    expect(await post.start()).toBe(0);
    expect(post.stage.desk.calls).toEqual(['close', 'dispose']);

    saveState(held, { mode: 'start', rental: 'box', phase: 'kept' });
    const kept = setup(run, { state: held.state });
    expect(await kept.start()).toBe(0);
    expect(kept.composed()).toBe(0);
  });

  it('at a signal stops the story, closes at once, and exits', async () => {
    const test = setup(run);
    test.stage.desk.plan.rent = (request) => {
      test.signals.emit('SIGINT');
      return Promise.reject(request.signal?.reason);
    };
    expect(await test.start()).toBeUndefined();
    expect(await test.exited).toBe(130);
    expect(test.stage.desk.calls).toEqual(['prepare', 'rent', 'closeNow']);
    expect(errors(test.actions.lines)).toEqual([]);
    expect(stateOf(test.actions)).toBe('held');
  });
});
