import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRunner } from '../../../src/github/findRunner.ts';
import { mintJitConfig } from '../../../src/github/mintJitConfig.ts';
import { type GithubStandIn, startGithub } from '../../stand-ins/github/startGithub.ts';
import { connect, kindOf, scopeOf } from './support.ts';

let github: GithubStandIn;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github.stop());

describe('findRunner', () => {
  it('finds exactly the one of this name, in its scope', async () => {
    const connection = await connect(github);
    const scope = scopeOf(connection);
    await mintJitConfig(connection, scope, { name: 'akr-1', labels: ['a'] });
    await mintJitConfig(connection, scope, { name: 'akr-12', labels: ['b'] });
    expect(await findRunner(connection, scope, 'akr-1')).toMatchObject({
      name: 'akr-1',
      status: 'offline',
      busy: false,
      labels: ['a'],
      version: undefined,
    });
    expect(await findRunner(connection, scope, 'akr')).toBeUndefined();
    const organization = { kind: 'organization', organization: 'octo-org', groupId: 3 } as const;
    expect(await findRunner(connection, organization, 'akr-1')).toBeUndefined();
  });

  it('does not take a refusal for an absence', async () => {
    const connection = await connect(github);
    github.failNext({ method: 'GET', path: /runners$/, when: 'before', status: 404 });
    expect(await kindOf(findRunner(connection, scopeOf(connection), 'akr-1'))).toBe('GITHUB_FORBIDDEN');
  });
});
