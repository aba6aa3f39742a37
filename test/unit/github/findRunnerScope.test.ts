import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRunnerScope } from '../../../src/github/findRunnerScope.ts';
import { type GithubStandIn, startGithub } from '../../stand-ins/github/startGithub.ts';
import { connect, kindOf } from './support.ts';

let github: GithubStandIn;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github.stop());

describe('findRunnerScope', () => {
  it('is the repository when no group is named, without asking', async () => {
    const asked = github.requests.length;
    const scope = await findRunnerScope(await connect(github), undefined);
    expect(scope).toEqual({ kind: 'repository', repository: { owner: 'octo-org', name: 'widgets' } });
    expect(github.requests.length).toBe(asked);
  });

  it.each(['rented', '3'])('finds the group %s by name or number', async (group) => {
    const scope = await findRunnerScope(await connect(github), group);
    expect(scope).toEqual({ kind: 'organization', organization: 'octo-org', groupId: 3 });
  });

  it('names the group that is not there', async () => {
    expect(await kindOf(findRunnerScope(await connect(github), 'gone'))).toBe('RUNNER_GROUP_NOT_FOUND');
  });

  it('passes a refusal on', async () => {
    github.failNext({ method: 'GET', path: /runner-groups/, when: 'before', status: 403 });
    expect(await kindOf(findRunnerScope(await connect(github), 'rented'))).toBe('GITHUB_FORBIDDEN');
  });
});
