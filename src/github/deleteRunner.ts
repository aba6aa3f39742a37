import type { GithubConnection, RunnerScope } from './connection.ts';
import { githubError } from './githubError.ts';
import { readGithub } from './readGithub.ts';
import { scopePath } from './runner.ts';

/** What became of the registration: `absent` when there was none any more, `busy` when it works on a job and stays. */
export type RunnerDeletion = 'deleted' | 'absent' | 'busy';

/**
 * Takes a runner's registration away; may be repeated. A JIT runner cannot do this itself, and one that never started would clutter the
 * list for a day.
 * @throws RunnerError GITHUB_… when GitHub does not answer or refuses.
 */
export async function deleteRunner(
  connection: GithubConnection,
  scope: RunnerScope,
  runnerId: number,
  signal?: AbortSignal,
): Promise<RunnerDeletion> {
  const request = { route: `DELETE ${scopePath(scope)}/actions/runners/${runnerId}` } as const;
  const answer = await readGithub(connection, 'delete a runner', request, signal);
  if (answer.ok) return 'deleted';
  if (answer.error.kind === 'missing') return 'absent';
  // 422 is GitHub's answer for a runner that is running a job.
  if (answer.error.status === 422) return 'busy';
  throw githubError(answer.error);
}
