import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startMode } from '../../../src/action/startMode.ts';
import { type GithubStandIn, startGithub } from '../../stand-ins/github/startGithub.ts';
import { bootRunner, createGithubStage } from './githubStage.ts';
import { type FakeStage, inputsOf, kindOf, rentFine, stateOf } from './support.ts';

let github: GithubStandIn;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github.stop());
beforeEach(() => {
  for (const runner of github.runners()) github.removeRunner(runner.name);
});

const inputs = (given: Record<string, string> = {}) => inputsOf('start', { 'github-token': github.token, ...given });

/** A stage whose machine boots the runner that it is handed. */
function bootingStage(): FakeStage {
  const stage = createGithubStage(github);
  Object.assign(stage.machines, {
    exitCode: undefined,
    placeWork: async (_: unknown, work: string) => {
      stage.machines.works.push(work);
      await bootRunner(github, work);
    },
  });
  return stage;
}

describe('startMode', () => {
  it('brings one runner online under a label that only it has, and keeps it', async () => {
    const stage = bootingStage();
    await startMode(stage, inputs({ 'runner-labels': 'gpu' }));
    const { label } = stage.actions.outputs;
    expect(label).toMatch(/^akr-777-1-box[0-9a-f]{6}-2s$/);
    expect(github.runners()).toMatchObject([{ name: label, labels: [label, 'gpu'], status: 'online' }]);
    expect(stage.actions.outputs).toMatchObject({ rental: 'box', dseq: '100', 'blocks-to-lease': '3' });
    expect(stage.desk.calls).toEqual(['prepare', 'rent']);
    expect(stateOf(stage.actions)).toBe('kept');
  });

  it('masks the config before it is handed over, and writes it nowhere', async () => {
    const stage = bootingStage();
    await startMode(stage, inputs());
    const config = /JITCONFIG='([^']+)'/.exec(stage.machines.works[0]!)?.[1];
    expect(stage.actions.secrets).toContain(config);
    const shown = JSON.stringify([
      stage.actions.lines,
      stage.actions.outputs,
      stage.actions.state,
      stage.actions.summaries,
    ]);
    for (const secret of stage.actions.secrets) expect(shown).not.toContain(secret);
  });

  it('gives back, and forgets the runner, when it does not come online', async () => {
    const stage = createGithubStage(github);
    stage.machines.exitCode = undefined;
    expect(await kindOf(startMode(stage, inputs()))).toBe('MACHINE_NOT_READY');
    expect(stage.desk.calls.at(-1)).toBe('close');
    expect(github.runners()).toEqual([]);
    expect(stage.actions.outputs).not.toHaveProperty('label');
    expect(stateOf(stage.actions)).toBe('closed');
  });

  it('does not wait for a runner that has ended', async () => {
    const stage = createGithubStage(github);
    stage.machines.exitCode = 127;
    expect(await kindOf(startMode(stage, inputs()))).toBe('MACHINE_NOT_READY');
    expect(stage.actions.lines).toContain('The runner ended with exit code 127');
  });

  it('moves no coin with a token that may not look at runners', async () => {
    const stage = bootingStage();
    github.failNext({ method: 'GET', path: /runners$/, when: 'before', status: 403 });
    expect(await kindOf(startMode(stage, inputs()))).toBe('GITHUB_FORBIDDEN');
    expect(stage.desk.calls).toEqual([]);
  });

  it('gives back when GitHub refuses the runner', async () => {
    const stage = bootingStage();
    github.failNext({ method: 'POST', path: /generate-jitconfig/, when: 'before', status: 403 });
    expect(await kindOf(startMode(stage, inputs()))).toBe('GITHUB_FORBIDDEN');
    expect(stage.desk.calls.at(-1)).toBe('close');
  });

  it('leaves the close to the handler of the signal after a cancel', async () => {
    const controller = new AbortController();
    const stage = { ...bootingStage(), signal: controller.signal };
    stage.desk.plan.rent = async (request, dseq) => {
      controller.abort(new Error('cancelled'));
      return rentFine(request, dseq);
    };
    await expect(startMode(stage, inputs())).rejects.toThrow();
    expect(stage.desk.calls).not.toContain('close');
    expect(stateOf(stage.actions)).toBe('held');
  });
});
