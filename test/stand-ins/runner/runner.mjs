// STAND-IN runner: what a real one does, as far as this project can see it. It reads a JIT config, comes online at the stand-in GitHub, takes
// one queued job that fits its labels, runs the steps with sh, sends log and conclusion, and exits with 0, as an ephemeral runner does.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const encoded = process.env.ACTIONS_RUNNER_INPUT_JITCONFIG;
// As the real one: the job must not see the config.
delete process.env.ACTIONS_RUNNER_INPUT_JITCONFIG;
process.exitCode = await main(encoded);

async function main(jitConfig) {
  if (!jitConfig) return complain('ACTIONS_RUNNER_INPUT_JITCONFIG is not set');
  const identity = readJit(jitConfig);
  if (!identity) return complain('the JIT config is not readable');
  const session = await call(identity, 'POST', '/_runner/session', { version: '2.999.0-stand-in' });
  if (!session.ok)
    return complain(session.status === 409 ? 'Conflict: this config was used before' : 'registration not found');
  say(`Connected to GitHub (stand-in) as ${identity.name}`);
  say('Listening for Jobs');
  const job = await waitForJob(identity);
  if (!job) return complain('the registration was removed');
  say(`Running job: ${job.name}`);
  const conclusion = await runJob(identity, job);
  await call(identity, 'POST', `/_runner/jobs/${job.id}/complete`, { conclusion });
  say(`Job ${job.name} completed with result: ${conclusion}`);
  return 0;
}

function readJit(jitConfig) {
  try {
    const files = JSON.parse(decode(jitConfig));
    const { serverUrl, agentName } = JSON.parse(decode(files['.runner']));
    const { data } = JSON.parse(decode(files['.credentials']));
    return { url: serverUrl, name: agentName, token: data.token };
  } catch {
    return undefined;
  }
}

function decode(base64) {
  return Buffer.from(base64, 'base64').toString('utf8');
}

async function waitForJob(identity) {
  for (let failures = 0; failures < 10; ) {
    const answer = await call(identity, 'GET', '/_runner/job').catch(() => undefined);
    if (answer?.status === 200) return answer.json();
    if (answer?.status === 404) return undefined;
    if (answer?.status !== 204) failures += 1;
  }
  return undefined;
}

async function runJob(identity, job) {
  const work = await mkdtemp(join(tmpdir(), 'stand-in-runner-'));
  try {
    for (const step of job.steps) {
      await record(identity, job, `Run ${step.name}\n`);
      const code = await runStep(identity, job, step, work);
      if (code !== 0) {
        await record(identity, job, `Error: Process completed with exit code ${code}.\n`);
        return 'failure';
      }
    }
    return 'success';
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function runStep(identity, job, step, cwd) {
  const env = { ...process.env, ...job.env, CI: 'true', GITHUB_ACTIONS: 'true', RUNNER_NAME: identity.name };
  const child = spawn('sh', ['-e', '-c', step.run], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  await Promise.all([child.stdout, child.stderr].map((stream) => forward(identity, job, stream)));
  return ended;
}

async function forward(identity, job, stream) {
  stream.setEncoding('utf8');
  for await (const text of stream) await record(identity, job, text);
}

async function record(identity, job, text) {
  process.stdout.write(text);
  await call(identity, 'POST', `/_runner/jobs/${job.id}/log`, { text });
}

function call(identity, method, path, body) {
  return fetch(`${identity.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${identity.token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

function say(text) {
  process.stdout.write(`[stand-in runner] ${text}\n`);
}

function complain(text) {
  say(text);
  return 1;
}
