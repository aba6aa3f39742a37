import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRunnerScope } from '../../../src/github/findRunnerScope.ts';
import { mintJitConfig } from '../../../src/github/mintJitConfig.ts';
import { type GithubStandIn, startGithub } from '../../stand-ins/github/startGithub.ts';
import { connect, kindOf, scopeOf } from './support.ts';

let github: GithubStandIn;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github.stop());

const fault = { method: 'POST', path: /generate-jitconfig$/ } as const;
const mint = async (name: string, labels: string[] = ['label']) => {
  const connection = await connect(github);
  return mintJitConfig(connection, scopeOf(connection), { name, labels });
};
const secretOf = (encoded: string) => {
  const files = JSON.parse(Buffer.from(encoded, 'base64').toString()) as Record<string, string>;
  return JSON.parse(Buffer.from(files['.credentials'] ?? '', 'base64').toString()).data.token as string;
};

describe('mintJitConfig', () => {
  it('registers a runner at once, as offline, with the labels of the caller only', async () => {
    const config = await mint('akr-plain', ['akr-1', 'gpu']);
    expect(config).toMatchObject({ runnerName: 'akr-plain', encoded: expect.stringMatching(/^[A-Za-z0-9+/=]+$/) });
    expect(github.runners()).toContainEqual(
      expect.objectContaining({ id: config.runnerId, status: 'offline', labels: ['akr-1', 'gpu'] }),
    );
  });

  it('replaces the runner whose config was lost on the way', async () => {
    github.failNext({ ...fault, when: 'after' });
    const config = await mint('akr-lost');
    const registered = github.runners().filter((runner) => runner.name === 'akr-lost');
    expect(registered).toEqual([expect.objectContaining({ id: config.runnerId })]);
  });

  it('replaces what an earlier process of ours left under the name', async () => {
    const first = await mint('akr-again');
    const second = await mint('akr-again');
    expect(second.runnerId).not.toBe(first.runnerId);
    expect(secretOf(second.encoded)).not.toBe(secretOf(first.encoded));
    expect(github.runners().filter((runner) => runner.name === 'akr-again')).toHaveLength(1);
  });

  it('does not take the name from a runner that works', async () => {
    await mint('akr-busy');
    github.failNext({ method: 'DELETE', path: /runners/, when: 'before', status: 422 });
    expect(await kindOf(mint('akr-busy'))).toBe('RUNNER_NAME_TAKEN');
  });

  it('survives a GitHub that is unavailable for a moment', async () => {
    github.failNext({ ...fault, when: 'before', status: 502 });
    github.failNext({ ...fault, when: 'before', status: 429, headers: { 'retry-after': '3' } });
    expect((await mint('akr-patient')).runnerName).toBe('akr-patient');
  });

  it.each([
    [401, 'GITHUB_UNAUTHORIZED'],
    [403, 'GITHUB_FORBIDDEN'],
    [404, 'GITHUB_FORBIDDEN'],
    [422, 'GITHUB_REFUSED'],
  ])('is refused at once with status %i', async (status, kind) => {
    github.failNext({ ...fault, when: 'before', status });
    expect(await kindOf(mint('akr-refused'))).toBe(kind);
  });

  it('registers in a group of the organisation', async () => {
    const connection = await connect(github);
    const scope = await findRunnerScope(connection, 'rented');
    const config = await mintJitConfig(connection, scope, { name: 'akr-org', labels: ['a'] });
    expect(github.runners()).toContainEqual(expect.objectContaining({ id: config.runnerId, scope: 'octo-org' }));
  });
});
