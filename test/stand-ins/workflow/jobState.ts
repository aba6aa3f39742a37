import { createMasker, type Masker } from './createMasker.ts';
import { interpolate, type Scope } from './expression/evaluateExpression.ts';
import type { Value } from './expression/value.ts';
import type { Job, Step, Workflow } from './parseWorkflow.ts';
import type { Conclusion, StepRecord } from './runEvent.ts';
import type { RunHost } from './runHost.ts';

/** What a job that ended leaves for those that need it. */
export interface JobOutcome {
  readonly result: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepRecord[];
}

/** A job while it runs on this stand-in. */
export interface JobState {
  readonly host: RunHost;
  readonly name: string;
  readonly job: Job;
  readonly workspace: string;
  readonly temp: string;
  readonly masker: Masker;
  readonly needs: Readonly<Record<string, JobOutcome>>;
  readonly records: StepRecord[];
  /** Set by `GITHUB_ENV` and `GITHUB_PATH`. */
  readonly env: Record<string, string>;
  readonly paths: string[];
  readonly workflowEnv: Readonly<Record<string, string>>;
}

/** A job at its start: nothing ran, nothing is known but the repository's secrets. */
export function createJobState(
  host: RunHost,
  workflow: Workflow,
  name: string,
  needs: JobState['needs'],
  directories: { readonly workspace: string; readonly temp: string },
): JobState {
  const job = workflow.jobs[name] as Job;
  const masker = createMasker([...Object.values(host.secrets), host.github['token'] ?? '']);
  return { host, name, job, needs, masker, ...directories, records: [], env: {}, paths: [], workflowEnv: workflow.env };
}

/** Whether a step of this job failed so far, and whether the run was cancelled. */
export function statusOf(state: JobState): Scope['status'] {
  return {
    failed: state.records.some((record) => record.conclusion === 'failure'),
    cancelled: state.host.cancelled.aborted,
  };
}

/** What an expression of this job may look at; with a step, its variables too. */
export function scopeOf(state: JobState, step?: Step): Scope {
  const base = baseScope(state.host, state.needs, statusOf(state));
  const inner: Scope = {
    ...base,
    contexts: { ...base.contexts, job: jobContext(state), steps: stepsContext(state), env: state.workflowEnv },
  };
  const env = evaluateAll({ ...state.workflowEnv, ...state.job.env }, inner);
  const withJob = { ...inner, contexts: { ...inner.contexts, env: { ...env, ...state.env } } };
  const own = evaluateAll(step?.env ?? {}, withJob);
  return { ...inner, contexts: { ...inner.contexts, env: { ...env, ...state.env, ...own } } };
}

/** The contexts that need no running job: for a job's `if`, `runs-on`, and jobs that run elsewhere. */
export function baseScope(host: RunHost, needs: JobState['needs'], status: Scope['status']): Scope {
  const github = { ...host.github, event: host.event as Value };
  const shown = Object.entries(needs).map(([name, one]) => [name, { result: one.result, outputs: one.outputs }]);
  const contexts = {
    github,
    secrets: host.secrets,
    vars: host.vars,
    needs: Object.fromEntries(shown) as Value,
    runner: { os: 'Linux', arch: 'X64', name: 'hosted-stand-in', environment: 'github-hosted' },
    strategy: { 'job-index': 0, 'job-total': 1 },
    matrix: {},
    inputs: {},
    env: {},
    job: {},
    steps: {},
  };
  return { contexts, status };
}

/** A map of texts with their expressions evaluated. */
export function evaluateAll(texts: Readonly<Record<string, string>>, scope: Scope): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, interpolate(text, scope)]));
}

function jobContext(state: JobState): Value {
  const { failed, cancelled } = statusOf(state);
  return {
    status: cancelled ? 'cancelled' : failed ? 'failure' : 'success',
    check_run_id: checkRunId(state),
  };
}

/** A number of this job in this run, as GitHub gives each a check run. */
function checkRunId(state: JobState): number {
  const text = `${state.host.github['run_id']}/${state.host.github['run_attempt']}/${state.name}`;
  return [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9_007_199_254_739, 7);
}

function stepsContext(state: JobState): Value {
  const known = state.records.filter((record) => record.id !== undefined && record.stage === 'main');
  return Object.fromEntries(
    known.map((one) => [one.id, { outputs: one.outputs, outcome: one.outcome, conclusion: one.conclusion }]),
  );
}
