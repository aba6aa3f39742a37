import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callGithub } from '../../../src/github/callGithub.ts';
import type { GithubConnection } from '../../../src/github/connection.ts';
import { type GithubStandIn, startGithub } from '../../stand-ins/github/startGithub.ts';
import { connect } from './support.ts';

let github: GithubStandIn;
let connection: GithubConnection;
beforeAll(async () => {
  github = await startGithub();
  connection = await connect(github);
});
afterAll(() => github.stop());

const request = { route: 'GET /repos/octo-org/widgets' } as const;
const failing = async (status: number, headers: Record<string, string> = {}) => {
  github.failNext({ method: 'GET', path: /widgets$/, when: 'before', status, headers });
  const answer = await callGithub(connection, 'look', request);
  return answer.ok ? undefined : answer.error;
};

describe('callGithub', () => {
  it('returns the parsed body', async () => {
    const answer = await callGithub(connection, 'look', request);
    expect(answer).toMatchObject({ ok: true, value: { id: github.repositoryId } });
  });

  it.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'missing'],
    [409, 'conflict'],
    [422, 'refused'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ])('reads status %i as %s', async (status, kind) => {
    expect(await failing(status)).toEqual({ kind, status, operation: 'look' });
  });

  it('tells for how long GitHub wants to be left alone', async () => {
    const reset = String(connection.clock.now() / 1000 + 30);
    const limited = { kind: 'limited', operation: 'look' };
    expect(await failing(429, { 'retry-after': '7' })).toEqual({ ...limited, status: 429, retryAfterMs: 7_000 });
    expect(await failing(429)).toEqual({ ...limited, status: 429, retryAfterMs: 60_000 });
    expect(await failing(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset })).toEqual({
      ...limited,
      status: 403,
      retryAfterMs: 30_000,
    });
  });

  it('does not claim to know what a cut connection did', async () => {
    github.failNext({ method: 'GET', path: /widgets$/, when: 'after' });
    const answer = await callGithub(connection, 'look', request);
    expect(answer).toEqual({ ok: false, error: { kind: 'unreachable', status: 0, operation: 'look' } });
  });

  it('throws the reason of its signal', async () => {
    const reason = new Error('enough');
    await expect(callGithub(connection, 'look', request, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
