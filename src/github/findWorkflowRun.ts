import * as z from 'zod';
import type { GithubConnection } from './connection.ts';
import { githubError } from './githubError.ts';
import { readGithub } from './readGithub.ts';
import { parseAnswer } from './runner.ts';

/** A workflow run in its latest attempt. */
export interface WorkflowRun {
  readonly id: number;
  readonly attempt: number;
  /** `completed` is final for this attempt; everything else (`queued`, `in_progress`, `waiting`, …) is not. */
  readonly status: string;
  readonly conclusion: string | undefined;
}

const operation = 'read a workflow run';
const runShape = z
  .object({ id: z.number(), run_attempt: z.number(), status: z.string().nullable(), conclusion: z.string().nullish() })
  .transform(
    (wire): WorkflowRun => ({
      id: wire.id,
      attempt: wire.run_attempt,
      status: wire.status ?? 'unknown',
      conclusion: wire.conclusion ?? undefined,
    }),
  );

/**
 * The run of this number in the connection's repository, or undefined when GitHub has none (it was deleted, or the token may not see it).
 * @throws RunnerError GITHUB_….
 */
export async function findWorkflowRun(
  connection: GithubConnection,
  runId: bigint,
  signal?: AbortSignal,
): Promise<WorkflowRun | undefined> {
  const { owner, name } = connection.repository;
  const parameters = { owner, repo: name, run_id: runId.toString() };
  const request = { route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', parameters } as const;
  const answer = await readGithub(connection, operation, request, signal);
  if (answer.ok) return parseAnswer(runShape, answer.value, operation);
  if (answer.error.kind === 'missing') return undefined;
  throw githubError(answer.error);
}
