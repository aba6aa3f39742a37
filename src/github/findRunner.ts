import * as z from 'zod';
import type { GithubConnection, RunnerScope } from './connection.ts';
import { githubError } from './githubError.ts';
import { readGithub } from './readGithub.ts';
import { parseAnswer, type Runner, runnerShape, scopePath } from './runner.ts';

const operation = 'find a runner by its name';
const listShape = z.object({ runners: z.array(runnerShape) });

/**
 * The runner of exactly this name, or undefined. Names are unique in a scope.
 * @throws RunnerError GITHUB_… when GitHub does not answer or refuses.
 */
export async function findRunner(
  connection: GithubConnection,
  scope: RunnerScope,
  name: string,
  signal?: AbortSignal,
): Promise<Runner | undefined> {
  const request = { route: `GET ${scopePath(scope)}/actions/runners`, parameters: { name, per_page: 100 } } as const;
  const answer = await readGithub(connection, operation, request, signal);
  if (!answer.ok) throw githubError(answer.error);
  return parseAnswer(listShape, answer.value, operation).runners.find((runner) => runner.name === name);
}
