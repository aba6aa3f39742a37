import type { GithubConnection } from './connection.ts';
import { findWorkflowRun } from './findWorkflowRun.ts';
import { getRepository } from './getRepository.ts';

/** What a rental's tag tells of the job that it was made for. */
export interface RunOfRental {
  readonly repositoryId: bigint;
  readonly runId: bigint;
}

/**
 * Whether the run of a rental may still need its machine. "Re-run failed jobs" keeps using what an earlier attempt started, so a run is
 * live while any attempt of it is unfinished. A run that GitHub does not find is dead only when the repository itself can be seen under the
 * tag's number: else the token, not the run, is the reason, and a rental of another repository is never ours to judge.
 * @throws RunnerError GITHUB_… when GitHub does not answer: nothing may be closed on that.
 */
export async function isRunLive(
  connection: GithubConnection,
  rental: RunOfRental,
  signal?: AbortSignal,
): Promise<boolean> {
  const run = await findWorkflowRun(connection, rental.runId, signal);
  if (run) return run.status !== 'completed';
  const repository = await getRepository(connection, signal);
  return repository.id !== rental.repositoryId;
}
