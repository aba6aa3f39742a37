import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobLiveness, reapMode } from '../../../src/action/reapMode.ts';
import type { ReapReport } from '../../../src/tenant/reap.ts';
import { type GithubStandIn, startGithub } from '../../stand-ins/github/startGithub.ts';
import { connect } from '../github/support.ts';
import { createGithubStage } from './githubStage.ts';
import { createRecordedActions, inputsOf, kindOf } from './support.ts';

let github: GithubStandIn;
beforeAll(async () => {
  github = await startGithub({ repositoryId: 55 });
});
afterAll(() => github.stop());

const tag = (runId: number) => ({ repositoryId: 55n, runId: BigInt(runId), runAttempt: 1, shortName: 'x', index: 0 });
const report = (failed: number): ReapReport => ({
  deployments: [{ id: { owner: 'o', dseq: 9n }, tag: tag(3), verdict: failed > 0 ? 'failed' : 'closed' }],
  closed: 1 - failed,
  failed,
});

describe('reapMode', () => {
  it('looks at the rentals of this repository and says what it did', async () => {
    const stage = createGithubStage(github);
    let asked: unknown;
    stage.desk.plan.reap = async (repositoryId) => {
      asked = repositoryId;
      return report(0);
    };
    await reapMode(stage, inputsOf('reap', { 'github-token': github.token }));
    expect(asked).toBe(55n);
    expect(stage.actions.lines).toEqual(
      expect.arrayContaining(['Deployment 9 of run 3, attempt 1: closed', '1 closed, 1 looked at']),
    );
    expect(stage.actions.summaries).toHaveLength(1);
  });

  it('fails when something stays open', async () => {
    const stage = createGithubStage(github);
    stage.desk.plan.reap = async () => report(1);
    expect(await kindOf(reapMode(stage, inputsOf('reap', { 'github-token': github.token })))).toBe('REAP_INCOMPLETE');
  });
});

describe('jobLiveness', () => {
  it('asks GitHub, and knows nothing when GitHub says nothing', async () => {
    const actions = createRecordedActions();
    const isLive = jobLiveness(await connect(github), actions);
    const run = github.createRun();
    expect(await isLive(tag(run.id))).toBe('live');
    github.completeRun(run.id);
    expect(await isLive(tag(run.id))).toBe('ended');
    github.failNext({ method: 'GET', path: /runs/, when: 'before', status: 403 });
    expect(await isLive(tag(run.id))).toBe('unknown');
    expect(actions.lines).toHaveLength(1);
  });

  it('stops at its signal', async () => {
    const reason = new Error('enough');
    const isLive = jobLiveness(await connect(github), createRecordedActions());
    await expect(isLive(tag(1), AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
