import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getRepository } from '../../../src/github/getRepository.ts';
import { type GithubStandIn, startGithub } from '../../stand-ins/github/startGithub.ts';
import { connect, kindOf } from './support.ts';

let github: GithubStandIn;
beforeAll(async () => {
  github = await startGithub({ repositoryId: 55 });
});
afterAll(() => github.stop());

describe('getRepository', () => {
  it('reads number and name', async () => {
    const repository = await getRepository(await connect(github));
    expect(repository).toEqual({ id: 55n, fullName: 'octo-org/widgets', private: true });
  });

  it('throws when the token may not see it', async () => {
    expect(await kindOf(getRepository(await connect({ ...github, repository: 'octo-org/hidden' })))).toBe(
      'GITHUB_FORBIDDEN',
    );
  });
});
