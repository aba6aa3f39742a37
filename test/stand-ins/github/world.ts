import { randomBytes } from 'node:crypto';
import type { Conclusion, JobRecord, RunnerRecord, RunRecord, StandInJob } from './records.ts';

/** What the stand-in knows: runs, jobs, runners. Changed by REST routes, by runners, and by whoever holds the stand-in. */
export interface World {
  readonly repository: string;
  readonly repositoryId: number;
  readonly organization: string;
  readonly groups: ReadonlyArray<{ readonly id: number; readonly name: string }>;
  readonly runs: Map<number, RunRecord>;
  readonly jobs: Map<number, JobRecord>;
  readonly runners: Map<number, RunnerRecord>;
  nextId(): number;
  /** Called after every change: wakes runners that wait for a job. */
  changed(): void;
  /** Resolves at the next change, or when the signal aborts. */
  nextChange(signal: AbortSignal): Promise<void>;
}

export function createWorld(options: { repository: string; repositoryId: number }): World {
  const waiting = new Set<() => void>();
  let lastId = 9_000_000_000 + randomBytes(3).readUIntBE(0, 3);
  return {
    ...options,
    organization: options.repository.split('/')[0] ?? '',
    groups: [
      { id: 1, name: 'Default' },
      { id: 2, name: 'GitHub Actions' },
      { id: 3, name: 'rented' },
    ],
    runs: new Map(),
    jobs: new Map(),
    runners: new Map(),
    nextId: () => ++lastId,
    changed: () => {
      for (const wake of [...waiting]) wake();
      waiting.clear();
    },
    nextChange: (signal) =>
      new Promise((resolve) => {
        waiting.add(resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
      }),
  };
}

export function createRun(world: World, id = world.nextId()): RunRecord {
  const run: RunRecord = { id, attempt: 1, status: 'in_progress', conclusion: null, earlier: new Map() };
  world.runs.set(id, run);
  return run;
}

/** "Re-run failed jobs": the next attempt of the same run. */
export function rerun(run: RunRecord): void {
  run.earlier.set(run.attempt, run.conclusion);
  run.attempt += 1;
  run.status = 'in_progress';
  run.conclusion = null;
}

export function createJob(world: World, wanted: StandInJob): JobRecord {
  const run = world.runs.get(wanted.runId ?? 0) ?? createRun(world, wanted.runId);
  const job: JobRecord = {
    ...wanted,
    id: world.nextId(),
    runId: run.id,
    attempt: run.attempt,
    status: 'queued',
    conclusion: null,
    runnerId: null,
    runnerName: null,
    log: '',
    pickedUp: Promise.withResolvers(),
    finished: Promise.withResolvers(),
  };
  world.jobs.set(job.id, job);
  world.changed();
  return job;
}

/** The oldest queued job whose labels this runner has all of: GitHub binds no job to a runner otherwise. */
export function takeJob(world: World, runner: RunnerRecord): JobRecord | undefined {
  const job = [...world.jobs.values()].find(
    (one) => one.status === 'queued' && one.labels.every((label) => runner.labels.includes(label)),
  );
  if (!job) return undefined;
  Object.assign(job, { status: 'in_progress', runnerId: runner.id, runnerName: runner.name });
  runner.busy = true;
  job.pickedUp.resolve({ runnerName: runner.name });
  world.changed();
  return job;
}

/** A finished job takes its one-job runner's registration with it. */
export function finishJob(world: World, job: JobRecord, conclusion: Conclusion): void {
  if (job.status === 'completed') return;
  Object.assign(job, { status: 'completed', conclusion });
  if (job.runnerId !== null) world.runners.delete(job.runnerId);
  job.finished.resolve({ conclusion, log: job.log });
  world.changed();
}
