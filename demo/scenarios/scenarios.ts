import type { WorkflowOutcome } from '../../test/stand-ins/workflow/runWorkflow.ts';
import type { Scenario, Seen } from './scenario.ts';

/** The five stories, in the order in which they are told. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'run',
    title: "the sample project's tests on a rented machine",
    file: 'examples/workflows/remote-step.yml',
    uploads: true,
    leased: true,
    exitCode: remoteExitCode,
    expectedExitCode: (code) => code === 0,
    expectedConclusion: 'success',
    expectedLine: /pass 11$/,
  },
  {
    name: 'run-failing',
    title: 'a check that fails with exit code 3',
    file: 'demo/workflows/failing-step.yml',
    uploads: true,
    leased: true,
    exitCode: remoteExitCode,
    expectedExitCode: (code) => code === 3,
    expectedConclusion: 'failure',
    expectedLine: /CHANGELOG\.md has no entry/,
  },
  {
    name: 'runner',
    title: 'a runner for the next job: start, job, stop',
    file: 'examples/workflows/runner-for-next-job.yml',
    uploads: false,
    leased: true,
    exitCode: (outcome) => (outcome.conclusion === 'success' ? 0 : 1),
    expectedExitCode: (code) => code === 0,
    expectedConclusion: 'success',
    expectedLine: /pass 11$/,
  },
  {
    name: 'cancelled',
    title: 'cancelled while it waits for bids (SIGINT)',
    file: 'examples/workflows/remote-step.yml',
    uploads: false,
    leased: false,
    fate: cancelWithoutLease,
    exitCode: actionExitCode,
    expectedExitCode: (code) => code !== 0,
    expectedConclusion: 'cancelled',
  },
  {
    name: 'killed',
    title: 'killed in the middle of its job (SIGKILL), then reaped',
    file: 'demo/workflows/long-job.yml',
    uploads: true,
    leased: true,
    fate: loseInMidJob,
    reaped: true,
    exitCode: actionExitCode,
    expectedExitCode: (code) => code === 137,
    expectedConclusion: 'failure',
    expectedLine: /^soak: round \d+ held$/,
  },
];

/** The order stands and nobody was taken: the moment to think better of it. */
function cancelWithoutLease({ rental }: Seen) {
  return rental.orderOpen && !rental.lease ? 'cancel' : undefined;
}

/** The lease lives and its job has been heard of. */
function loseInMidJob({ rental, lines }: Seen) {
  return rental.lease?.active && lines.some((line) => line.startsWith('soak: round')) ? 'lose' : undefined;
}

/** Exit code of the command on the rented machine, as the action's output has it. */
function remoteExitCode(outcome: WorkflowOutcome): number {
  const code = stepsOf(outcome).find((step) => step.outputs['exit-code'] !== undefined)?.outputs['exit-code'];
  return code === undefined ? actionExitCode(outcome) : Number(code);
}

/** Exit code of the action's own process. */
function actionExitCode(outcome: WorkflowOutcome): number {
  return stepsOf(outcome).find((step) => step.id === 'remote' && step.stage === 'main')?.exitCode ?? 0;
}

function stepsOf(outcome: WorkflowOutcome) {
  return Object.values(outcome.jobs).flatMap((job) => job.steps);
}
