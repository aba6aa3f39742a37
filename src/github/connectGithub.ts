import { App, Octokit } from 'octokit';
import * as z from 'zod';
import type { Clock } from '../base/clock.ts';
import type { Logger } from '../base/logger.ts';
import type { Random } from '../base/random.ts';
import type { Result } from '../base/result.ts';
import { isRunnerError, RunnerError } from '../base/runnerError.ts';
import { callGithub, type GithubFailure } from './callGithub.ts';
import type { GithubAuth, GithubConnection, GithubRequest } from './connection.ts';
import { githubError } from './githubError.ts';
import { parseRepositoryName } from './parseRepositoryName.ts';
import { parseAnswer } from './runner.ts';

const operation = 'find the installation of the App';

/**
 * Octokit's plugins are off: the one spaces writes a second apart and the other repeats a POST whose answer was lost, which for a JIT
 * config ends in "name exists". Our own `readGithub` repeats reads, on the injected clock; writes are repaired by their own verbs.
 */
const QuietOctokit = Octokit.defaults({
  throttle: { enabled: false },
  retry: { enabled: false },
  userAgent: 'akash-runner',
  log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
});

export interface GithubOptions {
  /** REST base, `GITHUB_API_URL` in a job. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly auth: GithubAuth;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A connection for the verbs of this folder. A token is not looked at before its first use; an App is asked for its installation here,
 * and its installation token (1 h) is made and renewed by octokit.
 * @throws RunnerError REPOSITORY_NAME_INVALID, GITHUB_APP_NOT_INSTALLED, GITHUB_APP_KEY_INVALID, or as `callGithub` failed.
 */
export async function connectGithub(options: GithubOptions): Promise<GithubConnection> {
  const { auth } = options;
  if (auth.kind === 'token') {
    return connectionOf(options, new QuietOctokit({ auth: auth.token, baseUrl: options.apiUrl }));
  }
  const Configured = QuietOctokit.defaults({ baseUrl: options.apiUrl });
  const app = new App({ appId: auth.appId, privateKey: auth.privateKey, Octokit: Configured });
  const installationId = await findInstallation(options, auth.appId, connectionOf(options, app.octokit));
  return connectionOf(options, await app.getInstallationOctokit(installationId));
}

type Sender = { request(route: string, parameters: Record<string, unknown>): Promise<{ data: unknown }> };

function connectionOf(options: GithubOptions, octokit: Sender): GithubConnection {
  return {
    repository: parseRepositoryName(options.repository),
    clock: options.clock,
    random: options.random,
    logger: options.logger,
    send: async ({ route, parameters }, signal) =>
      (await octokit.request(route, { ...parameters, request: { signal } })).data,
  };
}

async function findInstallation(options: GithubOptions, appId: string, asApp: GithubConnection): Promise<number> {
  const { owner, name } = asApp.repository;
  const request = { route: 'GET /repos/{owner}/{repo}/installation', parameters: { owner, repo: name } } as const;
  const answer = await callAsApp(asApp, appId, request, options.signal);
  if (answer.ok) return parseAnswer(z.object({ id: z.number() }), answer.value, operation).id;
  if (answer.error.kind !== 'missing') throw githubError(answer.error);
  throw new RunnerError('GITHUB_APP_NOT_INSTALLED', { appId, repository: options.repository });
}

/** A key that cannot sign never becomes a request: what is thrown then comes from the signing library, and may quote the key. */
async function callAsApp(
  asApp: GithubConnection,
  appId: string,
  request: GithubRequest,
  signal: AbortSignal | undefined,
): Promise<Result<unknown, GithubFailure>> {
  try {
    return await callGithub(asApp, operation, request, signal);
  } catch (error) {
    signal?.throwIfAborted();
    throw isRunnerError(error) ? error : new RunnerError('GITHUB_APP_KEY_INVALID', { appId });
  }
}

function ignore(): undefined {
  return undefined;
}
