import { RunnerError } from '../base/runnerError.ts';
import type { GithubConnection } from '../github/connection.ts';
import { isRunLive } from '../github/isRunLive.ts';
import type { IsJobLive } from '../tenant/ports.ts';
import type { ReapedDeployment, ReapReport } from '../tenant/reap.ts';
import type { Actions } from './actionsPort.ts';
import type { ReapInputs } from './inputs.ts';
import { publish } from './publish.ts';
import type { Stage } from './stage.ts';
import { inGroup } from './tellProgress.ts';

/**
 * Mode `reap`: closes this repository's rentals whose workflow run has ended. For a schedule; it is the last of four nets.
 * @throws RunnerError REAP_INCOMPLETE when something that should be closed is still open.
 */
export async function reapMode(stage: Stage, inputs: ReapInputs): Promise<void> {
  const { actions, context, desk, signal } = stage;
  const github = await stage.connectGithub(inputs.github);
  const report = await inGroup(actions, 'Looking for forgotten rentals', () =>
    desk.reap(context.repositoryId, jobLiveness(github, actions), signal),
  );
  tell(actions, report);
  await publish(actions, { mode: 'reap', rental: '', phasesMs: {} });
  if (report.failed > 0) throw new RunnerError('REAP_INCOMPLETE', { failed: report.failed });
}

/** What GitHub says of a rental's run. When it says nothing, nothing may be closed. */
export function jobLiveness(github: GithubConnection, actions: Pick<Actions, 'info'>): IsJobLive {
  return async (tag, signal) => {
    try {
      return (await isRunLive(github, tag, signal)) ? 'live' : 'ended';
    } catch {
      signal?.throwIfAborted();
      actions.info(`GitHub does not tell whether run ${tag.runId} has ended; its rental is left alone.`);
      return 'unknown';
    }
  };
}

function tell(actions: Pick<Actions, 'info'>, report: ReapReport): void {
  for (const one of report.deployments) actions.info(lineOf(one));
  actions.info(`${report.closed} closed, ${report.deployments.length} looked at`);
}

function lineOf({ id, tag, verdict }: ReapedDeployment): string {
  return `Deployment ${id.dseq} of run ${tag.runId}, attempt ${tag.runAttempt}: ${verdict}`;
}
