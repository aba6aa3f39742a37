import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGithub } from '../../../src/github/readGithub.ts';
import { type GithubStandIn, startGithub } from '../../stand-ins/github/startGithub.ts';
import { connect, createEagerClock } from './support.ts';

let github: GithubStandIn;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github.stop());

const request = { route: 'GET /repos/octo-org/widgets' } as const;
const fault = { method: 'GET', path: /widgets$/, when: 'before' } as const;

describe('readGithub', () => {
  it('survives bad gateways and cut connections', async () => {
    github.failNext({ ...fault, status: 502 });
    github.failNext({ ...fault, when: 'after' });
    const clock = createEagerClock();
    const answer = await readGithub(await connect(github, { clock }), 'look', request);
    expect(answer.ok).toBe(true);
    expect(clock.slept).toHaveLength(2);
  });

  it('waits exactly as long as GitHub asks', async () => {
    github.failNext({ ...fault, status: 429, headers: { 'retry-after': '12' } });
    const clock = createEagerClock();
    expect((await readGithub(await connect(github, { clock }), 'look', request)).ok).toBe(true);
    expect(clock.slept).toEqual([12_000]);
  });

  it('does not wait for what it has no patience for', async () => {
    github.failNext({ ...fault, status: 429, headers: { 'retry-after': '600' } });
    const clock = createEagerClock();
    const answer = await readGithub(await connect(github, { clock }), 'look', request);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'limited' } });
    expect(clock.slept).toEqual([]);
  });

  it('asks once when the answer is no', async () => {
    github.failNext({ ...fault, status: 404 });
    const clock = createEagerClock();
    const answer = await readGithub(await connect(github, { clock }), 'look', request);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'missing' } });
    expect(clock.slept).toEqual([]);
  });

  it('gives up on a GitHub that is gone', async () => {
    const gone = await startGithub();
    await gone.stop();
    const clock = createEagerClock();
    const answer = await readGithub(await connect(gone, { clock }), 'look', request);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
    const waited = clock.slept.reduce((sum, ms) => sum + ms, 0);
    expect(waited).toBeLessThanOrEqual(90_000);
    expect(waited).toBeGreaterThan(60_000);
  });
});
