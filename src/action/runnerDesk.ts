import type { GithubAuth, GithubConnection, RunnerScope } from '../github/connection.ts';
import { deleteRunner } from '../github/deleteRunner.ts';
import { findRunner } from '../github/findRunner.ts';
import { findRunnerScope } from '../github/findRunnerScope.ts';
import type { CloseReport } from '../tenant/closeRental.ts';
import { parseTag } from '../tenant/rentalId.ts';
import { runnerName } from './runnerName.ts';
import { rentalKey, type Stage } from './stage.ts';

/** GitHub, and where at GitHub the runners of a rental are registered. */
export interface RunnerDesk {
  readonly github: GithubConnection;
  readonly scope: RunnerScope;
}

/** @throws RunnerError GITHUB_…, RUNNER_GROUP_NOT_FOUND. */
export async function openRunnerDesk(stage: Stage, auth: GithubAuth, group: string | undefined): Promise<RunnerDesk> {
  const github = await stage.connectGithub(auth);
  return { github, scope: await findRunnerScope(github, group, stage.signal) };
}

/** Takes registrations away by name; a runner that works on a job keeps its own, and is told of. */
export async function deleteRunners(stage: Stage, desk: RunnerDesk, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const runner = await findRunner(desk.github, desk.scope, name, stage.signal);
    const deletion = runner ? await deleteRunner(desk.github, desk.scope, runner.id, stage.signal) : 'absent';
    if (deletion === 'deleted') stage.actions.info(`Runner ${name} deleted at GitHub`);
    if (deletion === 'busy') stage.actions.warning(`GitHub still counts the runner ${name} as working on a job.`);
  }
}

/** The names that the runners of a rental had, in every attempt of the run that it was rented in. */
export function runnerNames(stage: Stage, rental: string, closed: CloseReport): string[] {
  return closed.deployments.flatMap(({ tag, id }) => {
    const runAttempt = parseTag(tag)?.runAttempt;
    return runAttempt === undefined ? [] : [runnerName({ ...rentalKey(stage.context, rental), runAttempt }, id.dseq)];
  });
}
