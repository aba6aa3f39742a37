import { raceAbort } from '../base/abort.ts';
import type { Result } from '../base/result.ts';
import { backoffMs } from '../base/retry.ts';
import { callGithub, type GithubFailure } from './callGithub.ts';
import type { GithubConnection, GithubRequest } from './connection.ts';

/** Reads are given up after this long, so that a closed door is told early and a restart of GitHub's edge is survived. */
const PATIENCE_MS = 90_000;
const BACKOFF = { firstDelayMs: 500, maxDelayMs: 15_000 };
const TRANSIENT: ReadonlySet<GithubFailure['kind']> = new Set(['unreachable', 'unavailable', 'limited']);

/**
 * A read, repeated while GitHub is away or asks for patience (its `retry-after` is obeyed), for at most 90 s. Only for requests that
 * change nothing, and for deletions, which may be repeated as well.
 */
export async function readGithub(
  connection: GithubConnection,
  operation: string,
  request: GithubRequest,
  signal?: AbortSignal,
): Promise<Result<unknown, GithubFailure>> {
  const { clock, random, logger } = connection;
  const giveUpAt = clock.now() + PATIENCE_MS;
  for (let attempt = 1; ; attempt++) {
    const answer = await callGithub(connection, operation, request, signal);
    if (answer.ok || !TRANSIENT.has(answer.error.kind)) return answer;
    const delayMs = answer.error.retryAfterMs ?? backoffMs({ ...BACKOFF, random }, attempt);
    if (clock.now() + delayMs > giveUpAt) return answer;
    logger.debug(`GitHub: ${operation} failed, trying again`, { status: answer.error.status, delayMs });
    await raceAbort(clock.sleep(delayMs, signal), signal);
  }
}
