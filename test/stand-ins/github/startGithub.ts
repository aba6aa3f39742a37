import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAppDoor, type StandInApp } from './appRoutes.ts';
import type { Conclusion, JobRecord, RunnerRecord, StandInJob } from './records.ts';
import { restRoutes } from './restRoutes.ts';
import { runnerRoutes } from './runnerRoutes.ts';
import { type Answer, findRoute, type Routes, readBody, refusal, writeAnswer } from './wire.ts';
import { createJob, createRun, createWorld, finishJob, rerun, type World } from './world.ts';

export interface GithubStandInOptions {
  /** `owner/name`; default `octo-org/widgets`. */
  readonly repository?: string;
  readonly repositoryId?: number;
  /** Default 127.0.0.1 and a free port. */
  readonly host?: string;
  readonly port?: number;
}

/** A fault for the next request that fits. `before`: answered with `status` and not done. `after`: done, but the connection is cut. */
export interface StandInFault {
  readonly method: string;
  readonly path: RegExp;
  readonly when: 'before' | 'after';
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface QueuedJob {
  readonly id: number;
  readonly runId: number;
  /** When a runner with all its labels has taken it. */
  readonly pickedUp: Promise<{ runnerName: string }>;
  readonly finished: Promise<{ conclusion: Conclusion; log: string }>;
}

export interface GithubStandIn {
  /** For `GITHUB_API_URL`. */
  readonly url: string;
  /** A token with every right on the repository and its organisation, made at run time. For `github-token`. */
  readonly token: string;
  /** An App installed on the repository, for `app-id` and `app-private-key`. */
  readonly app: StandInApp;
  readonly repository: string;
  readonly repositoryId: number;
  /** A workflow run in progress, attempt 1. For `GITHUB_RUN_ID`. */
  createRun(): { readonly id: number };
  /** "Re-run failed jobs": returns the new attempt. */
  rerun(runId: number): number;
  completeRun(runId: number, conclusion?: Conclusion): void;
  queueJob(job: StandInJob): QueuedJob;
  /** Ends a job as if its runner had reported. */
  setJobStatus(jobId: number, conclusion: Conclusion): void;
  /** Runners that are registered now. */
  runners(): ReadonlyArray<Pick<RunnerRecord, 'id' | 'name' | 'labels' | 'status' | 'busy' | 'scope'>>;
  /** Takes a registration away, as GitHub does with idle ones. */
  removeRunner(name: string): void;
  /** The next request that fits fails this way; may be given several times. */
  failNext(fault: StandInFault): void;
  /** Every REST request so far, without bodies and tokens. */
  readonly requests: ReadonlyArray<{ readonly method: string; readonly path: string; readonly status: number }>;
  stop(): Promise<void>;
}

/**
 * Starts a STAND-IN for GitHub: a real HTTP server that speaks the subset of its REST interface that this project uses (JIT configs,
 * runners, runs, attempts, jobs, repository, App tokens; errors 401, 403, 404, 409, 422 included), and hands queued jobs to the stand-in
 * runner of `test/stand-ins/runner`. It is for tests and the demo; nothing of it is GitHub's.
 *
 * Use: `const github = await startGithub()`; give `github.url` as `GITHUB_API_URL`, `github.repository` and `github.repositoryId` as
 * `GITHUB_REPOSITORY` and `GITHUB_REPOSITORY_ID`, `String(github.createRun().id)` as `GITHUB_RUN_ID`, `github.token` as the input
 * `github-token`. Then `github.queueJob({ name, labels: [label], steps: [{ name, run }], runId })`, await `pickedUp` and `finished`;
 * `github.completeRun(runId)` makes the reaper see a dead run. Always `await github.stop()`.
 */
export async function startGithub(options: GithubStandInOptions = {}): Promise<GithubStandIn> {
  const world = createWorld({
    repository: options.repository ?? 'octo-org/widgets',
    repositoryId: options.repositoryId ?? 812_345_678,
  });
  const token = `ghp_${randomBytes(18).toString('hex')}`;
  const door = createAppDoor(world, () => Date.now());
  const served = createDesk(
    world,
    (bearer) => bearer === token || door.knows(bearer),
    door.routes,
    () => url,
  );
  const server = createServer((request, response) => void served.serve(request, response));
  await listen(server, options);
  const url = `http://${options.host ?? '127.0.0.1'}:${(server.address() as AddressInfo).port}`;
  return {
    url,
    token,
    app: door.app,
    ...controls(world),
    failNext: (fault) => void served.faults.push(fault),
    requests: served.requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: ReturnType<typeof createServer>, options: GithubStandInOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve);
  });
}

function controls(world: World) {
  const runOf = (id: number) => world.runs.get(id) ?? createRun(world, id);
  return {
    repository: world.repository,
    repositoryId: world.repositoryId,
    createRun: () => ({ id: createRun(world).id }),
    rerun: (runId: number) => {
      const run = runOf(runId);
      rerun(run);
      return run.attempt;
    },
    completeRun: (runId: number, conclusion: Conclusion = 'success') =>
      void Object.assign(runOf(runId), { status: 'completed', conclusion }),
    queueJob: (wanted: StandInJob) => queuedJob(createJob(world, wanted)),
    setJobStatus: (jobId: number, conclusion: Conclusion) => {
      const job = world.jobs.get(jobId);
      if (job) finishJob(world, job, conclusion);
    },
    runners: () => [...world.runners.values()].map(({ secret: _, ...shown }) => shown),
    removeRunner: (name: string) => {
      for (const runner of world.runners.values()) if (runner.name === name) world.runners.delete(runner.id);
      world.changed();
    },
  };
}

function queuedJob(job: JobRecord): QueuedJob {
  return { id: job.id, runId: job.runId, pickedUp: job.pickedUp.promise, finished: job.finished.promise };
}

/** Reads requests, checks the bearer, plays faults, writes answers. */
function createDesk(world: World, knows: (bearer: string) => boolean, appRoutes: Routes, url: () => string) {
  const faults: StandInFault[] = [];
  const requests: Array<{ method: string; path: string; status: number }> = [];
  const guarded = restRoutes(world, url);
  const open = [...appRoutes, ...runnerRoutes(world)];

  async function answerOf(request: IncomingMessage, path: string, query: URLSearchParams, gone: AbortSignal) {
    const method = request.method ?? 'GET';
    const bearer = (request.headers.authorization ?? '').replace(/^(?:bearer|token) /i, '');
    const openRoute = findRoute(open, method, path);
    const route = openRoute ?? findRoute(guarded, method, path);
    const body = await readBody(request);
    if (!openRoute && !knows(bearer)) return refusal(401, 'Bad credentials');
    return route
      ? route.handler({ method, path, params: route.params, query, body, bearer, gone })
      : refusal(404, 'Not Found');
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in');
    const method = request.method ?? 'GET';
    const fault = takeFault(faults, method, pathname);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const answer =
      fault?.when === 'before' ? faultAnswer(fault) : await answerOf(request, pathname, searchParams, gone.signal);
    if (!pathname.startsWith('/_runner')) requests.push({ method, path: pathname, status: answer.status });
    if (fault?.when === 'after') request.socket.destroy();
    else writeAnswer(response, answer);
  }
  return { serve, faults, requests };
}

function takeFault(faults: StandInFault[], method: string, path: string): StandInFault | undefined {
  const index = faults.findIndex((fault) => fault.method === method && fault.path.test(path));
  return index < 0 ? undefined : faults.splice(index, 1)[0];
}

function faultAnswer(fault: StandInFault): Answer {
  const answer = refusal(fault.status ?? 502, 'a fault that the test asked for');
  return fault.headers ? { ...answer, headers: fault.headers } : answer;
}
