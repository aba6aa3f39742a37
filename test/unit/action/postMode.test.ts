import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needsPost, postMode } from '../../../src/action/postMode.ts';
import { runnerName } from '../../../src/action/runnerName.ts';
import { mintJitConfig } from '../../../src/github/mintJitConfig.ts';
import { type GithubStandIn, startGithub } from '../../stand-ins/github/startGithub.ts';
import { connect, scopeOf } from '../github/support.ts';
import { createGithubStage } from './githubStage.ts';
import { closeReport, createStage, inputsOf, stateOf } from './support.ts';

let github: GithubStandIn;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github.stop());

describe('needsPost', () => {
  it.each([
    [undefined, false],
    [{ mode: 'run', rental: 'r', phase: 'held' }, true],
    [{ mode: 'start', rental: 'r', phase: 'kept' }, false],
    [{ mode: 'run', rental: 'r', phase: 'closed' }, false],
  ] as const)('%j: %s', (state, expected) => {
    expect(needsPost(state)).toBe(expected);
  });
});

describe('postMode', () => {
  it('closes what a run left open', async () => {
    const stage = createStage();
    await postMode(stage, inputsOf('run'), { mode: 'run', rental: 'box', phase: 'held' });
    expect(stage.desk.calls).toEqual(['close']);
    expect(stage.actions.summaries).toEqual([expect.stringContaining('960 uact')]);
    expect(stateOf(stage.actions)).toBe('closed');
  });

  it('forgets the runner of a start that was cancelled', async () => {
    const stage = createGithubStage(github);
    const connection = await connect(github);
    const key = { repositoryId: 55n, runId: 777n, runAttempt: 1, rental: 'box' };
    await mintJitConfig(connection, scopeOf(connection), { name: runnerName(key, 5n), labels: ['a'] });
    const deployment = { tag: 'akr-55-777-1-boxabcdef-0', id: { owner: 'o', dseq: 5n }, blocksHeld: 0n, spentUact: 0n };
    stage.desk.plan.close = async () => closeReport({ deployments: [deployment] });
    const inputs = inputsOf('start', { 'github-token': github.token });
    await postMode(stage, inputs, { mode: 'start', rental: 'box', phase: 'held' });
    expect(github.runners()).toEqual([]);
  });
});
