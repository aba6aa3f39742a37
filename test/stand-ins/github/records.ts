/** A step of a queued job: a shell script, as `run:` of a workflow. */
export interface StandInStep {
  readonly name: string;
  readonly run: string;
}

export interface StandInJob {
  readonly name: string;
  /** `runs-on`: the job waits for a runner that has them all. */
  readonly labels: readonly string[];
  readonly steps: readonly StandInStep[];
  readonly env?: Readonly<Record<string, string>>;
  /** The workflow run that it belongs to; a fresh one when left out. */
  readonly runId?: number;
}

export type Conclusion = 'success' | 'failure' | 'cancelled';

export interface JobRecord extends StandInJob {
  readonly id: number;
  readonly runId: number;
  readonly attempt: number;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: Conclusion | null;
  runnerId: number | null;
  runnerName: string | null;
  log: string;
  readonly pickedUp: PromiseWithResolvers<{ runnerName: string }>;
  readonly finished: PromiseWithResolvers<{ conclusion: Conclusion; log: string }>;
}

export interface RunRecord {
  readonly id: number;
  attempt: number;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: Conclusion | null;
  /** Conclusions of earlier attempts. */
  readonly earlier: Map<number, Conclusion | null>;
}

export interface RunnerRecord {
  readonly id: number;
  readonly name: string;
  readonly labels: readonly string[];
  /** `owner/name` or the organisation: names are unique in it. */
  readonly scope: string;
  readonly groupId: number;
  status: 'online' | 'offline';
  busy: boolean;
  version: string | null;
  /** The secret inside the JIT config. It opens one session, ever. */
  readonly secret: string;
  used: boolean;
}

export function jobBody(job: JobRecord) {
  return {
    id: job.id,
    run_id: job.runId,
    run_attempt: job.attempt,
    name: job.name,
    labels: job.labels,
    status: job.status,
    conclusion: job.conclusion,
    runner_id: job.runnerId,
    runner_name: job.runnerName,
    steps: job.steps.map((step, index) => ({ name: step.name, number: index + 1, status: job.status })),
  };
}

export function runBody(run: RunRecord, attempt = run.attempt) {
  const latest = attempt === run.attempt;
  return {
    id: run.id,
    run_attempt: attempt,
    status: latest ? run.status : 'completed',
    conclusion: latest ? run.conclusion : (run.earlier.get(attempt) ?? null),
  };
}

/** `version` is there only once the runner has connected, as at GitHub. */
export function runnerBody(runner: RunnerRecord) {
  return {
    id: runner.id,
    name: runner.name,
    os: runner.version === null ? 'unknown' : 'linux',
    status: runner.status,
    busy: runner.busy,
    ephemeral: true,
    runner_group_id: runner.groupId,
    labels: runner.labels.map((name, index) => ({ id: index + 1, name, type: 'custom' })),
    ...(runner.version === null ? {} : { version: runner.version }),
  };
}
