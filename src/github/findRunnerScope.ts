import * as z from 'zod';
import { RunnerError } from '../base/runnerError.ts';
import type { GithubConnection, RunnerScope } from './connection.ts';
import { githubError } from './githubError.ts';
import { readGithub } from './readGithub.ts';
import { parseAnswer } from './runner.ts';

const operation = 'list the runner groups of the organisation';
const groupsShape = z.object({ runner_groups: z.array(z.object({ id: z.number(), name: z.string() })) });

/**
 * Where a runner is to be registered. Without a group: at the repository. With one, by name or number: in that group of the
 * organisation that owns the repository.
 * @throws RunnerError RUNNER_GROUP_NOT_FOUND, or GITHUB_….
 */
export async function findRunnerScope(
  connection: GithubConnection,
  group: string | undefined,
  signal?: AbortSignal,
): Promise<RunnerScope> {
  if (group === undefined) return { kind: 'repository', repository: connection.repository };
  const organization = connection.repository.owner;
  const groups = await listGroups(connection, organization, signal);
  const found = groups.find(({ id, name }) => name === group || String(id) === group);
  if (!found) throw new RunnerError('RUNNER_GROUP_NOT_FOUND', { group, organization });
  return { kind: 'organization', organization, groupId: found.id };
}

async function listGroups(connection: GithubConnection, org: string, signal: AbortSignal | undefined) {
  const request = { route: 'GET /orgs/{org}/actions/runner-groups', parameters: { org, per_page: 100 } } as const;
  const answer = await readGithub(connection, operation, request, signal);
  if (!answer.ok) throw githubError(answer.error);
  return parseAnswer(groupsShape, answer.value, operation).runner_groups;
}
