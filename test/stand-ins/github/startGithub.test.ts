import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GithubStandIn, startGithub } from './startGithub.ts';

const runScript = join(import.meta.dirname, '..', 'runner', 'run.sh');
let github: GithubStandIn;
let directory: string;
beforeAll(async () => {
  github = await startGithub();
  directory = mkdtempSync(join(tmpdir(), 'akr-stand-in-'));
});
afterAll(async () => {
  await github.stop();
  rmSync(directory, { recursive: true, force: true });
});

// biome-ignore lint/suspicious/noExplicitAny: the bodies are GitHub's, and a test reads of them what it needs.
async function ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: any }> {
  const answer = await fetch(`${github.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${github.token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: answer.status === 204 ? {} : await answer.json() };
}

const runners = `/repos/octo-org/widgets/actions/runners`;
async function mint(name: string, labels: string[]): Promise<string> {
  const answer = await ask('POST', `${runners}/generate-jitconfig`, { name, labels, runner_group_id: 1 });
  return answer.body.encoded_jit_config;
}

/** Starts the stand-in runner as a machine would, with this process's Node on the path. */
function startRunner(jitConfig: string) {
  const path = `${join(process.execPath, '..')}:${process.env['PATH']}`;
  const env = { PATH: path, TMPDIR: directory, ACTIONS_RUNNER_INPUT_JITCONFIG: jitConfig };
  const child = spawn('sh', [runScript], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, output }));
  });
}

describe('the stand-in for GitHub and its runner', () => {
  it('hands a queued job to the runner with its label, and forgets the runner afterwards', async () => {
    const job = github.queueJob({
      name: 'build',
      labels: ['akr-1'],
      steps: [
        { name: 'greet', run: 'echo "hello $WHO"; test -z "$ACTIONS_RUNNER_INPUT_JITCONFIG"' },
        { name: 'fail', run: 'exit 3' },
        { name: 'never', run: 'echo never' },
      ],
      env: { WHO: 'world' },
    });
    const other = github.queueJob({ name: 'other', labels: ['akr-2'], steps: [] });
    const runner = startRunner(await mint('r1', ['akr-1']));
    expect(await job.pickedUp).toEqual({ runnerName: 'r1' });
    expect(github.runners()).toMatchObject([{ name: 'r1', status: 'online', busy: true }]);
    const { body } = await ask('GET', `${runners}?name=r1`);
    expect((await ask('DELETE', `${runners}/${body.runners[0].id}`)).status).toBe(422);

    const { conclusion, log } = await job.finished;
    expect(conclusion).toBe('failure');
    expect(log).toContain('hello world');
    expect(log).not.toContain('never');
    const done = await runner;
    expect(done.code).toBe(0);
    expect(done.output).toContain('[stand-in runner]');
    expect(github.runners()).toEqual([]);
    expect((await ask('GET', `/repos/octo-org/widgets/actions/jobs/${other.id}`)).body.status).toBe('queued');
  });

  it('lets a config be used once', async () => {
    const jit = await mint('r2', ['akr-3']);
    const first = startRunner(jit);
    while (!github.runners().some((runner) => runner.status === 'online')) await new Promise(setImmediate);
    expect((await startRunner(jit)).code).toBe(1);
    github.removeRunner('r2');
    expect((await first).code).toBe(1);
  });

  it('shows a version only after the runner has connected', async () => {
    await mint('r3', ['akr-4']);
    const { body } = await ask('GET', `${runners}?name=r3`);
    expect(body.runners[0]).toMatchObject({ status: 'offline', busy: false });
    expect(body.runners[0]).not.toHaveProperty('version');
  });

  it('answers as GitHub does', async () => {
    const good = { name: 'r4', labels: ['x'], runner_group_id: 1 };
    const minting = (change: object) => ask('POST', `${runners}/generate-jitconfig`, { ...good, ...change });
    expect((await minting({})).status).toBe(201);
    expect((await minting({})).status).toBe(409);
    expect((await minting({ name: 'r5', labels: [] })).status).toBe(422);
    expect((await minting({ name: 'r5', runner_group_id: undefined })).status).toBe(422);
    expect((await minting({ name: 'r5', runner_group_id: 99 })).status).toBe(404);
    expect((await minting({ name: 'r5', runner_group_id: 2 })).status).toBe(403);
    expect((await ask('GET', '/repos/octo-org/none')).status).toBe(404);
    expect((await fetch(`${github.url}/repos/octo-org/widgets`)).status).toBe(401);
  });

  it('keeps runs, attempts and their jobs apart', async () => {
    const run = github.createRun();
    const base = `/repos/octo-org/widgets/actions/runs/${run.id}`;
    const job = github.queueJob({ name: 'a', labels: ['none'], steps: [], runId: run.id });
    github.setJobStatus(job.id, 'cancelled');
    github.completeRun(run.id, 'failure');
    expect(github.rerun(run.id)).toBe(2);
    expect((await ask('GET', base)).body).toMatchObject({ run_attempt: 2, status: 'in_progress' });
    expect((await ask('GET', `${base}/attempts/1`)).body).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect((await ask('GET', `${base}/attempts/1/jobs`)).body.jobs).toMatchObject([{ conclusion: 'cancelled' }]);
    expect((await ask('GET', `${base}/attempts/2/jobs`)).body.jobs).toEqual([]);
    expect((await ask('GET', `${base}/attempts/3`)).status).toBe(404);
  });

  it('has a run script that every POSIX shell can read', () => {
    expect(() => execFileSync('sh', ['-n', runScript])).not.toThrow();
  });
});
