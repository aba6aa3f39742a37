import type { Conclusion, JobRecord, RunnerRecord } from './records.ts';
import { type Answer, type Call, type Routes, refusal } from './wire.ts';
import { finishJob, takeJob, type World } from './world.ts';

/** How long a runner's question for a job stays open before it gets "nothing". */
const HOLD_MS = 15_000;

/** What the stand-in runner speaks with us: a protocol of our own, in place of the one that GitHub keeps for its runners. */
export function runnerRoutes(world: World): Routes {
  return [
    ['POST /_runner/session', (call) => openSession(world, call)],
    ['GET /_runner/job', (call) => nextJob(world, call)],
    ['POST /_runner/jobs/:job/log', (call) => appendLog(world, call)],
    ['POST /_runner/jobs/:job/complete', (call) => complete(world, call)],
  ];
}

function runnerOf(world: World, call: Call): RunnerRecord | undefined {
  return [...world.runners.values()].find((runner) => runner.secret === call.bearer);
}

/** A config works once: a second start with it meets a conflict, as with the real runner. */
function openSession(world: World, call: Call): Answer {
  const runner = runnerOf(world, call);
  if (!runner) return refusal(404, 'registration not found');
  if (runner.used) return refusal(409, 'Conflict');
  Object.assign(runner, { used: true, status: 'online', version: String(call.body['version'] ?? '0') });
  world.changed();
  return { status: 200, body: { name: runner.name } };
}

async function nextJob(world: World, call: Call): Promise<Answer> {
  const runner = runnerOf(world, call);
  if (!runner?.used) return refusal(404, 'session not found');
  runner.status = 'online';
  const until = AbortSignal.any([call.gone, AbortSignal.timeout(HOLD_MS)]);
  while (!until.aborted && world.runners.has(runner.id)) {
    const job = takeJob(world, runner);
    if (job) return { status: 200, body: { id: job.id, name: job.name, steps: job.steps, env: job.env ?? {} } };
    await world.nextChange(until);
  }
  // A runner that hung up while it waited is what GitHub calls offline.
  if (call.gone.aborted) runner.status = 'offline';
  return { status: world.runners.has(runner.id) ? 204 : 404 };
}

function jobOf(world: World, call: Call): JobRecord | undefined {
  const job = world.jobs.get(Number(call.params['job']));
  return job && runnerOf(world, call)?.id === job.runnerId ? job : undefined;
}

function appendLog(world: World, call: Call): Answer {
  const job = jobOf(world, call);
  if (!job) return refusal(404, 'Not Found');
  job.log += String(call.body['text'] ?? '');
  return { status: 204 };
}

function complete(world: World, call: Call): Answer {
  const job = jobOf(world, call);
  if (!job) return refusal(404, 'Not Found');
  finishJob(world, job, call.body['conclusion'] as Conclusion);
  return { status: 204 };
}
