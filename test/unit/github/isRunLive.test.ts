import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRunLive } from '../../../src/github/isRunLive.ts';
import { type GithubStandIn, startGithub } from '../../stand-ins/github/startGithub.ts';
import { connect, kindOf } from './support.ts';

let github: GithubStandIn;
beforeAll(async () => {
  github = await startGithub({ repositoryId: 55 });
});
afterAll(() => github.stop());

const live = async (runId: number, repositoryId = 55n) =>
  isRunLive(await connect(github), { repositoryId, runId: BigInt(runId) });

describe('isRunLive', () => {
  it('follows the run through its attempts', async () => {
    const { id } = github.createRun();
    expect(await live(id)).toBe(true);
    github.completeRun(id);
    expect(await live(id)).toBe(false);
    github.rerun(id);
    expect(await live(id)).toBe(true);
  });

  it('takes a deleted run for dead only when the repository can be seen', async () => {
    expect(await live(1)).toBe(false);
    github.failNext({ method: 'GET', path: /widgets$/, when: 'before', status: 404 });
    expect(await kindOf(live(1))).toBe('GITHUB_FORBIDDEN');
  });

  it('never judges the rental of another repository', async () => {
    expect(await live(1, 56n)).toBe(true);
  });

  it('throws when GitHub gives no answer', async () => {
    github.failNext({ method: 'GET', path: /runs/, when: 'before', status: 403 });
    expect(await kindOf(live(1))).toBe('GITHUB_FORBIDDEN');
  });
});
