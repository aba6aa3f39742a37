import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { interpolate } from './expression/evaluateExpression.ts';
import {
  baseScope,
  createJobState,
  evaluateAll,
  type JobOutcome,
  type JobState,
  scopeOf,
  statusOf,
} from './jobState.ts';
import type { Job, Workflow } from './parseWorkflow.ts';
import type { Conclusion } from './runEvent.ts';
import type { RunHost } from './runHost.ts';
import { type PostStep, runPostStep, runStep } from './runStep.ts';

/** Runs one job on this machine, steps in order, then the post steps in the opposite order. */
export async function runHostedJob(
  host: RunHost,
  workflow: Workflow,
  name: string,
  needs: JobState['needs'],
): Promise<JobOutcome> {
  const state = createJobState(host, workflow, name, needs, await createDirectories(host, name));
  await writeFile(join(state.temp, 'event.json'), JSON.stringify(host.event));
  host.onEvent({ kind: 'job-started', job: name, workspace: state.workspace });
  await runSteps(state);
  return { result: resultOf(state), outputs: jobOutputs(state), steps: state.records };
}

/** Hands a job to whichever runner has its labels, and waits for it. Its steps see no other context than a job's `if` does. */
export async function runElsewhere(
  host: RunHost,
  name: string,
  job: Job,
  labels: readonly string[],
  needs: JobState['needs'],
): Promise<JobOutcome> {
  const scope = baseScope(host, needs, { failed: false, cancelled: host.cancelled.aborted });
  const steps = await Promise.all(
    job.steps.map(async (step) => ({
      name: step.name ?? step.uses ?? 'script',
      run: step.run === undefined ? await checkoutOnly(host, step.uses ?? '') : interpolate(step.run, scope),
    })),
  );
  const result = await host.runElsewhere({ name, labels, env: evaluateAll(job.env, scope), steps });
  return { result, outputs: {}, steps: [] };
}

async function checkoutOnly(host: RunHost, uses: string): Promise<string> {
  if (!uses.startsWith('actions/checkout@')) throw new TypeError(`the stand-in runner has no action "${uses}"`);
  return host.checkoutScript();
}

async function createDirectories(host: RunHost, name: string) {
  const [workspace, temp] = ['workspace', 'temp'].map((leaf) => join(host.directory, name, leaf)) as [string, string];
  await Promise.all([workspace, temp].map((path) => mkdir(path, { recursive: true })));
  return { workspace, temp };
}

async function runSteps(state: JobState): Promise<void> {
  const posts: PostStep[] = [];
  for (const [index, step] of state.job.steps.entries()) {
    const post = await runStep(state, step, index);
    if (state.host.lost.aborted) return;
    if (post) posts.unshift(post);
  }
  for (const [index, post] of posts.entries()) await runPostStep(state, post, index);
}

function resultOf(state: JobState): Conclusion {
  const { failed, cancelled } = statusOf(state);
  if (state.host.lost.aborted) return 'failure';
  return cancelled ? 'cancelled' : failed ? 'failure' : 'success';
}

/** As GitHub does, an output that holds a secret does not leave its job. */
function jobOutputs(state: JobState): Record<string, string> {
  const all = Object.entries(evaluateAll(state.job.outputs, scopeOf(state)));
  return Object.fromEntries(all.map(([key, value]) => [key, state.masker.mask(value) === value ? value : '']));
}
