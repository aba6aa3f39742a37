import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/base/clock.ts';
import { findRunner } from '../../../src/github/findRunner.ts';
import { getRepository } from '../../../src/github/getRepository.ts';
import { type GithubStandIn, startGithub } from '../../stand-ins/github/startGithub.ts';
import { connect, kindOf, scopeOf } from './support.ts';

let github: GithubStandIn;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github.stop());

describe('connectGithub', () => {
  it('shows the token it was given', async () => {
    const connection = await connect(github);
    expect(connection.repository).toEqual({ owner: 'octo-org', name: 'widgets' });
    expect((await getRepository(connection)).id).toBe(BigInt(github.repositoryId));
  });

  it('tells that GitHub does not know the token', async () => {
    const connection = await connect(github, { auth: { kind: 'token', token: 'not-a-token' } });
    expect(await kindOf(getRepository(connection))).toBe('GITHUB_UNAUTHORIZED');
  });

  it('works as an App through its installation', async () => {
    const connection = await connect(github, { auth: { kind: 'app', ...github.app }, clock: systemClock });
    expect(await findRunner(connection, scopeOf(connection), 'nobody')).toBeUndefined();
  });

  it('names the App that is not installed on the repository', async () => {
    const elsewhere = { ...github, repository: 'octo-org/other' };
    expect(await kindOf(connect(elsewhere, { auth: { kind: 'app', ...github.app } }))).toBe('GITHUB_APP_NOT_INSTALLED');
  });

  it('refuses a key of another App, and one that is no key', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const privateKey = other.export({ type: 'pkcs8', format: 'pem' }).toString();
    const auth = { kind: 'app', appId: github.app.appId } as const;
    expect(await kindOf(connect(github, { auth: { ...auth, privateKey } }))).toBe('GITHUB_UNAUTHORIZED');
    expect(await kindOf(connect(github, { auth: { ...auth, privateKey: 'no key' } }))).toBe('GITHUB_APP_KEY_INVALID');
  });

  it('refuses a repository that is no owner/name', async () => {
    expect(await kindOf(connect({ ...github, repository: 'widgets' }))).toBe('REPOSITORY_NAME_INVALID');
  });
});
