import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteRunner } from '../../../src/github/deleteRunner.ts';
import { mintJitConfig } from '../../../src/github/mintJitConfig.ts';
import { type GithubStandIn, startGithub } from '../../stand-ins/github/startGithub.ts';
import { connect, kindOf, scopeOf } from './support.ts';

let github: GithubStandIn;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github.stop());

const fault = { method: 'DELETE', path: /runners/, when: 'before' } as const;

describe('deleteRunner', () => {
  it('deletes, and says so when there is nothing left to delete', async () => {
    const connection = await connect(github);
    const { runnerId } = await mintJitConfig(connection, scopeOf(connection), { name: 'akr', labels: ['a'] });
    expect(await deleteRunner(connection, scopeOf(connection), runnerId)).toBe('deleted');
    expect(github.runners()).toEqual([]);
    expect(await deleteRunner(connection, scopeOf(connection), runnerId)).toBe('absent');
  });

  it('leaves a runner that works', async () => {
    const connection = await connect(github);
    github.failNext({ ...fault, status: 422 });
    expect(await deleteRunner(connection, scopeOf(connection), 1)).toBe('busy');
  });

  it('may be repeated after a lost answer', async () => {
    const connection = await connect(github);
    const { runnerId } = await mintJitConfig(connection, scopeOf(connection), { name: 'akr', labels: ['a'] });
    github.failNext({ ...fault, when: 'after' });
    expect(await deleteRunner(connection, scopeOf(connection), runnerId)).toBe('absent');
    expect(github.runners()).toEqual([]);
  });

  it('throws what is no answer', async () => {
    const connection = await connect(github);
    github.failNext({ ...fault, status: 403 });
    expect(await kindOf(deleteRunner(connection, scopeOf(connection), 1))).toBe('GITHUB_FORBIDDEN');
  });
});
