import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRunnerDesk } from '../../../src/action/runnerDesk.ts';
import { undoStart } from '../../../src/action/undoStart.ts';
import { type GithubStandIn, startGithub } from '../../stand-ins/github/startGithub.ts';
import { createGithubStage } from './githubStage.ts';

let github: GithubStandIn;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github.stop());

describe('undoStart', () => {
  it('closes and publishes what it cost', async () => {
    const stage = createGithubStage(github);
    await undoStart(stage, 'box', await openRunnerDesk(stage, { kind: 'token', token: github.token }, undefined));
    expect(stage.desk.calls).toEqual(['close']);
    expect(stage.actions.outputs).toMatchObject({ rental: 'box', 'spent-uact': '960' });
  });

  it('prints its own error and lets the first one count', async () => {
    const stage = createGithubStage(github);
    const desk = await openRunnerDesk(stage, { kind: 'token', token: github.token }, undefined);
    stage.desk.plan.close = () => Promise.reject(new Error('no node'));
    await expect(undoStart(stage, 'box', desk)).resolves.toBeUndefined();
    expect(stage.actions.lines).toContain('error: Error: no node');
  });
});
