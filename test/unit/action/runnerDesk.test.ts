import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteRunners, openRunnerDesk, runnerNames } from '../../../src/action/runnerDesk.ts';
import { runnerName } from '../../../src/action/runnerName.ts';
import { mintJitConfig } from '../../../src/github/mintJitConfig.ts';
import { formatTag } from '../../../src/tenant/rentalId.ts';
import { type GithubStandIn, startGithub } from '../../stand-ins/github/startGithub.ts';
import { createGithubStage } from './githubStage.ts';
import { closeReport, createStage } from './support.ts';

let github: GithubStandIn;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github.stop());

const auth = () => ({ kind: 'token', token: github.token }) as const;

describe('openRunnerDesk', () => {
  it('looks where the runners are registered', async () => {
    const stage = createGithubStage(github);
    expect((await openRunnerDesk(stage, auth(), undefined)).scope.kind).toBe('repository');
    expect((await openRunnerDesk(stage, auth(), 'rented')).scope.kind).toBe('organization');
  });
});

describe('deleteRunners', () => {
  it('deletes those that are there, and tells of one that works', async () => {
    const stage = createGithubStage(github);
    const desk = await openRunnerDesk(stage, auth(), undefined);
    await mintJitConfig(desk.github, desk.scope, { name: 'a', labels: ['x'] });
    await mintJitConfig(desk.github, desk.scope, { name: 'b', labels: ['x'] });
    await deleteRunners(stage, desk, ['gone', 'a']);
    github.failNext({ method: 'DELETE', path: /runners/, when: 'before', status: 422 });
    await deleteRunners(stage, desk, ['b']);
    expect(github.runners().map((runner) => runner.name)).toEqual(['b']);
    expect(stage.actions.lines).toEqual(['Runner a deleted at GitHub', expect.stringMatching(/^warning: .* b /)]);
  });
});

describe('runnerNames', () => {
  it('finds the names of all attempts by what the chain says', () => {
    const key = { repositoryId: 55n, runId: 777n, runAttempt: 1, rental: 'box' };
    const deployment = (runAttempt: number, dseq: bigint) => ({
      tag: formatTag({ ...key, runAttempt, index: 0 }),
      id: { owner: 'akash1owner', dseq },
      blocksHeld: 0n,
      spentUact: 0n,
    });
    const closed = closeReport({
      deployments: [deployment(1, 5n), deployment(2, 6n), { ...deployment(1, 7n), tag: 'x' }],
    });
    expect(runnerNames(createStage(), 'box', closed)).toEqual([
      runnerName(key, 5n),
      runnerName({ ...key, runAttempt: 2 }, 6n),
    ]);
  });
});
