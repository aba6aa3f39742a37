import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMode } from '../../../src/action/startMode.ts';
import { forgetRunners, stopMode } from '../../../src/action/stopMode.ts';
import { type GithubStandIn, startGithub } from '../../stand-ins/github/startGithub.ts';
import { bootRunner, createGithubStage } from './githubStage.ts';
import { closeReport, createStage, inputsOf, stateOf } from './support.ts';

let github: GithubStandIn;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github.stop());

const token = () => ({ 'github-token': github.token });

describe('stopMode', () => {
  it('closes by name alone, and forgets the runner that never worked', async () => {
    const stage = createGithubStage(github);
    Object.assign(stage.machines, {
      exitCode: undefined,
      placeWork: (_: unknown, work: string) => bootRunner(github, work),
    });
    await startMode(stage, inputsOf('start', token()));
    expect(github.runners()).toHaveLength(1);
    await stopMode(stage, inputsOf('stop', token()));
    expect(github.runners()).toEqual([]);
    expect(stage.desk.calls.at(-1)).toBe('close');
    expect(stage.actions.outputs).toMatchObject({ rental: 'box', 'spent-uact': '960', 'refunded-uact': '40' });
    expect(stateOf(stage.actions)).toBe('closed');
  });

  it('says so when there is nothing to close', async () => {
    const stage = createStage();
    stage.desk.plan.close = async () => closeReport({ deployments: [] });
    await stopMode(stage, inputsOf('stop'));
    expect(stage.actions.lines).toContain('notice: Nothing is rented under the name "box".');
  });

  it('leaves it to post when the close fails', async () => {
    const stage = createStage();
    const failure = new Error('no node');
    stage.desk.plan.close = () => Promise.reject(failure);
    await expect(stopMode(stage, inputsOf('stop'))).rejects.toBe(failure);
    expect(stateOf(stage.actions)).toBe('held');
  });
});

describe('forgetRunners', () => {
  const deployment = { tag: 'akr-55-777-1-boxabcdef-0', id: { owner: 'o', dseq: 5n }, blocksHeld: 0n, spentUact: 0n };

  it('only warns when GitHub refuses: the machine is given back by now', async () => {
    const stage = createGithubStage(github);
    const inputs = inputsOf('stop', { 'github-token': 'wrong' });
    await forgetRunners(stage, inputs, closeReport({ deployments: [deployment] }));
    expect(stage.actions.lines).toEqual([expect.stringMatching(/^warning: AR7003/)]);
  });

  it('asks nobody without a token or without a deployment', async () => {
    const stage = createStage();
    await forgetRunners(stage, inputsOf('stop'), closeReport({ deployments: [deployment] }));
    await forgetRunners(stage, inputsOf('stop', { 'github-token': 'x' }), closeReport());
    expect(stage.actions.lines).toEqual([]);
  });
});
