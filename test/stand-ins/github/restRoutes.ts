import { randomBytes } from 'node:crypto';
import { jobBody, type RunnerRecord, runBody, runnerBody } from './records.ts';
import { type Answer, type Call, type Handler, type Routes, refusal } from './wire.ts';
import type { World } from './world.ts';

const missing = () => refusal(404, 'Not Found');

/** The subset of GitHub's REST interface that runners and jobs need, for one repository and the organisation that owns it. */
export function restRoutes(world: World, baseUrl: () => string): Routes {
  const repository = (handler: Handler): Handler => {
    return (call) =>
      `${call.params['owner']}/${call.params['repo']}` === world.repository ? handler(call) : missing();
  };
  const organization = (handler: Handler): Handler => {
    return (call) => (call.params['org'] === world.organization ? handler(call) : missing());
  };
  return [
    ['GET /repos/:owner/:repo', repository(() => getRepository(world))],
    ['GET /repos/:owner/:repo/actions/runs/:run', repository((call) => getRun(world, call))],
    ['GET /repos/:owner/:repo/actions/runs/:run/attempts/:attempt', repository((call) => getRun(world, call))],
    ['GET /repos/:owner/:repo/actions/runs/:run/attempts/:attempt/jobs', repository((call) => listJobs(world, call))],
    ['GET /repos/:owner/:repo/actions/runs/:run/jobs', repository((call) => listJobs(world, call))],
    ['GET /repos/:owner/:repo/actions/jobs/:job', repository((call) => getJob(world, call))],
    ['GET /orgs/:org/actions/runner-groups', organization(() => listGroups(world))],
    ...runnerRoutes('/repos/:owner/:repo', repository, world, world.repository, baseUrl),
    ...runnerRoutes('/orgs/:org', organization, world, world.organization, baseUrl),
  ];
}

function runnerRoutes(
  prefix: string,
  guard: (handler: Handler) => Handler,
  world: World,
  scope: string,
  baseUrl: () => string,
): Routes {
  const runners = `${prefix}/actions/runners`;
  return [
    [`POST ${runners}/generate-jitconfig`, guard((call) => mint(world, scope, call, baseUrl()))],
    [`GET ${runners}`, guard((call) => listRunners(world, scope, call))],
    [`GET ${runners}/:runner`, guard((call) => getRunner(world, scope, call))],
    [`DELETE ${runners}/:runner`, guard((call) => deleteRunner(world, scope, call))],
  ];
}

function getRepository(world: World): Answer {
  const [login, name] = world.repository.split('/');
  const body = { id: world.repositoryId, name, full_name: world.repository, private: true, owner: { login } };
  return { status: 200, body };
}

function getRun(world: World, call: Call): Answer {
  const run = world.runs.get(Number(call.params['run']));
  const attempt = Number(call.params['attempt'] ?? run?.attempt);
  if (!run || attempt < 1 || attempt > run.attempt) return missing();
  return { status: 200, body: runBody(run, attempt) };
}

function listJobs(world: World, call: Call): Answer {
  const run = world.runs.get(Number(call.params['run']));
  if (!run) return missing();
  const attempt = Number(call.params['attempt'] ?? run.attempt);
  const jobs = [...world.jobs.values()].filter((job) => job.runId === run.id && job.attempt === attempt);
  return { status: 200, body: { total_count: jobs.length, jobs: jobs.map(jobBody) } };
}

function getJob(world: World, call: Call): Answer {
  const job = world.jobs.get(Number(call.params['job']));
  return job ? { status: 200, body: jobBody(job) } : missing();
}

function listGroups(world: World): Answer {
  return { status: 200, body: { total_count: world.groups.length, runner_groups: world.groups } };
}

function runnersOf(world: World, scope: string): RunnerRecord[] {
  return [...world.runners.values()].filter((runner) => runner.scope === scope);
}

function listRunners(world: World, scope: string, call: Call): Answer {
  const name = call.query.get('name');
  const perPage = Math.min(100, Number(call.query.get('per_page') ?? 30));
  const start = (Number(call.query.get('page') ?? 1) - 1) * perPage;
  const all = runnersOf(world, scope).filter((runner) => name === null || runner.name === name);
  const runners = all.slice(start, start + perPage).map(runnerBody);
  return { status: 200, body: { total_count: all.length, runners } };
}

function getRunner(world: World, scope: string, call: Call): Answer {
  const runner = runnersOf(world, scope).find((one) => one.id === Number(call.params['runner']));
  return runner ? { status: 200, body: runnerBody(runner) } : missing();
}

function deleteRunner(world: World, scope: string, call: Call): Answer {
  const runner = runnersOf(world, scope).find((one) => one.id === Number(call.params['runner']));
  if (!runner) return missing();
  if (runner.busy) return refusal(422, `Runner "${runner.name}" is currently running a job and cannot be deleted.`);
  world.runners.delete(runner.id);
  world.changed();
  return { status: 204 };
}

/** Registers at once, as offline; the answer is the only time that the secret is shown. */
function mint(world: World, scope: string, call: Call, baseUrl: string): Answer {
  const wrong = mintProblem(world, scope, call.body);
  if (wrong) return wrong;
  const runner: RunnerRecord = {
    id: world.nextId(),
    name: String(call.body['name']),
    labels: call.body['labels'] as string[],
    scope,
    groupId: Number(call.body['runner_group_id']),
    status: 'offline',
    busy: false,
    version: null,
    secret: randomBytes(24).toString('base64url'),
    used: false,
  };
  world.runners.set(runner.id, runner);
  world.changed();
  return { status: 201, body: { runner: runnerBody(runner), encoded_jit_config: encodeJit(runner, baseUrl) } };
}

function mintProblem(world: World, scope: string, body: Call['body']): Answer | undefined {
  const { name, labels, runner_group_id: group } = body;
  if (typeof name !== 'string' || name === '' || name.length > 64) return refusal(422, 'Invalid request: name');
  if (!Array.isArray(labels) || labels.length < 1 || labels.length > 100)
    return refusal(422, 'Invalid request: labels');
  if (typeof group !== 'number') return refusal(422, 'Invalid request: runner_group_id');
  if (!world.groups.some((one) => one.id === group)) return missing();
  if (group === 2) return refusal(403, 'Resource not accessible');
  if (runnersOf(world, scope).some((runner) => runner.name === name)) {
    return refusal(409, `Already exists - A runner with the name *** already exists.`);
  }
  return undefined;
}

/** The form of a real config: base64 of a JSON object that maps the runner's files to their base64. */
function encodeJit(runner: RunnerRecord, serverUrl: string): string {
  const files = {
    '.runner': { agentId: String(runner.id), agentName: runner.name, serverUrl, ephemeral: 'True' },
    '.credentials': { scheme: 'StandIn', data: { token: runner.secret } },
  };
  const encoded = Object.entries(files).map(([file, content]) => [file, base64(JSON.stringify(content))]);
  return base64(JSON.stringify(Object.fromEntries(encoded)));
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
