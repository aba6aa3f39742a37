import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clock } from '../../../src/base/clock.ts';
import { mintJitConfig } from '../../../src/github/mintJitConfig.ts';
import { waitForRunnerOnline } from '../../../src/github/waitForRunnerOnline.ts';
import { type GithubStandIn, startGithub } from '../../stand-ins/github/startGithub.ts';
import { connect, createEagerClock, kindOf, scopeOf } from './support.ts';

let github: GithubStandIn;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github.stop());

/** Opens the runner's session, as its program does on its start. */
async function comeOnline(encoded: string): Promise<void> {
  const files = JSON.parse(Buffer.from(encoded, 'base64').toString()) as Record<string, string>;
  const { token } = JSON.parse(Buffer.from(files['.credentials'] ?? '', 'base64').toString()).data;
  await fetch(`${github.url}/_runner/session`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ version: '2.1' }),
  });
}

function clockWith(onSleep: (nth: number) => Promise<void> | void): Clock & { slept: number[] } {
  const clock = createEagerClock();
  return {
    ...clock,
    sleep: async (ms, signal) => {
      await clock.sleep(ms, signal);
      await onSleep(clock.slept.length);
    },
  };
}

describe('waitForRunnerOnline', () => {
  it('returns the runner once GitHub says that it is connected', async () => {
    let encoded = '';
    const clock = clockWith((nth) => (nth === 3 ? comeOnline(encoded) : undefined));
    const connection = await connect(github, { clock });
    const scope = scopeOf(connection);
    ({ encoded } = await mintJitConfig(connection, scope, { name: 'akr-on', labels: ['a'] }));
    const runner = await waitForRunnerOnline(connection, scope, 'akr-on', { deadlineMs: 60_000 });
    expect(runner).toMatchObject({ name: 'akr-on', status: 'online', version: '2.1' });
    expect(clock.slept).toHaveLength(3);
  });

  it('gives up at its deadline', async () => {
    const connection = await connect(github);
    const scope = scopeOf(connection);
    await mintJitConfig(connection, scope, { name: 'akr-off', labels: ['a'] });
    const waiting = waitForRunnerOnline(connection, scope, 'akr-off', { deadlineMs: 10_000 });
    expect(await kindOf(waiting)).toBe('RUNNER_NOT_ONLINE');
  });

  it('notices that the registration is gone', async () => {
    const clock = clockWith((nth) => (nth === 1 ? github.removeRunner('akr-gone') : undefined));
    const connection = await connect(github, { clock });
    const scope = scopeOf(connection);
    await mintJitConfig(connection, scope, { name: 'akr-gone', labels: ['a'] });
    const waiting = waitForRunnerOnline(connection, scope, 'akr-gone', { deadlineMs: 60_000 });
    expect(await kindOf(waiting)).toBe('RUNNER_REMOVED');
  });

  it('stops at its signal', async () => {
    const connection = await connect(github);
    const reason = new Error('enough');
    const options = { deadlineMs: 1_000, signal: AbortSignal.abort(reason) };
    await expect(waitForRunnerOnline(connection, scopeOf(connection), 'akr-off', options)).rejects.toBe(reason);
  });
});
