import { interpolate, isConditionMet } from './expression/evaluateExpression.ts';
import { baseScope, type JobOutcome } from './jobState.ts';
import { orderJobs, type Workflow } from './parseWorkflow.ts';
import type { Conclusion } from './runEvent.ts';
import type { RunHost } from './runHost.ts';
import { runElsewhere, runHostedJob } from './runJob.ts';

export interface WorkflowOutcome {
  readonly conclusion: Conclusion;
  readonly jobs: Readonly<Record<string, JobOutcome>>;
}

/**
 * STAND-IN for GitHub Actions: runs the jobs of one workflow file after each other, in the order of their needs, each job whose labels we
 * play on this machine and every other one by handing it to the queue. A lost machine ends the run where it stands.
 */
export async function runWorkflow(workflow: Workflow, host: RunHost): Promise<WorkflowOutcome> {
  const jobs: Record<string, JobOutcome> = {};
  for (const name of orderJobs(workflow.jobs)) {
    if (host.lost.aborted) break;
    const outcome = await runJob(workflow, host, name, jobs);
    jobs[name] = outcome;
    host.onEvent({ kind: 'job-ended', job: name, result: outcome.result });
  }
  return { conclusion: worstOf(Object.values(jobs).map((one) => one.result)), jobs };
}

async function runJob(
  workflow: Workflow,
  host: RunHost,
  name: string,
  done: Readonly<Record<string, JobOutcome>>,
): Promise<JobOutcome> {
  const job = workflow.jobs[name];
  if (!job) throw new TypeError(`no job "${name}"`);
  const needs = Object.fromEntries(Object.entries(done).filter(([other]) => job.needs.includes(other)));
  const scope = baseScope(host, needs, {
    failed: Object.values(needs).some((one) => one.result !== 'success'),
    cancelled: host.cancelled.aborted,
  });
  if (!isConditionMet(job.if, scope)) return { result: 'skipped', outputs: {}, steps: [] };
  const labels = job['runs-on'].map((label) => interpolate(label, scope));
  return labels.every((label) => host.hostedLabels.includes(label))
    ? runHostedJob(host, workflow, name, needs)
    : runElsewhere(host, name, job, labels, needs);
}

function worstOf(results: readonly Conclusion[]): Conclusion {
  const order: readonly Conclusion[] = ['cancelled', 'failure', 'success', 'skipped'];
  return order.find((one) => results.includes(one)) ?? 'skipped';
}
