import * as z from 'zod';
import type { GithubConnection } from './connection.ts';
import { githubError } from './githubError.ts';
import { readGithub } from './readGithub.ts';
import { parseAnswer } from './runner.ts';

const operation = 'read the repository';
const repositoryShape = z.object({ id: z.number(), full_name: z.string(), private: z.boolean() });

/** The connection's repository. @throws RunnerError GITHUB_…, also when the token may not see it. */
export async function getRepository(
  connection: GithubConnection,
  signal?: AbortSignal,
): Promise<{ id: bigint; fullName: string; private: boolean }> {
  const { owner, name } = connection.repository;
  const request = { route: 'GET /repos/{owner}/{repo}', parameters: { owner, repo: name } } as const;
  const answer = await readGithub(connection, operation, request, signal);
  if (!answer.ok) throw githubError(answer.error);
  const repository = parseAnswer(repositoryShape, answer.value, operation);
  return { id: BigInt(repository.id), fullName: repository.full_name, private: repository.private };
}
