import { RequestError } from 'octokit';
import { err, ok, type Result } from '../base/result.ts';
import type { GithubConnection, GithubRequest } from './connection.ts';

/**
 * Why a request did not succeed. `unreachable` and `unavailable` leave open whether a write was done; after every other kind it was not.
 */
export interface GithubFailure {
  readonly kind:
    | 'unreachable'
    | 'unavailable'
    | 'unauthorized'
    | 'forbidden'
    | 'limited'
    | 'missing'
    | 'conflict'
    | 'refused';
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** What the caller wanted, as a phrase that follows "asked to". */
  readonly operation: string;
  /** How long GitHub wants us to stay away, in milliseconds; only with `limited`. */
  readonly retryAfterMs?: number;
}

/** GitHub asks for at least a minute where it names no time (REST docs, "best practices", secondary limits). */
const UNNAMED_LIMIT_MS = 60_000;

/**
 * One request, sent once. An answer that is no success is a failure by kind; the server's words stay out of it, since they may repeat ours.
 * @throws whatever the signal was aborted with, and errors that are no HTTP matter.
 */
export async function callGithub(
  connection: GithubConnection,
  operation: string,
  request: GithubRequest,
  signal?: AbortSignal,
): Promise<Result<unknown, GithubFailure>> {
  try {
    return ok(await connection.send(request, signal));
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof RequestError)) throw error;
    return err({ operation, ...classify(error, connection.clock.now()) });
  }
}

function classify(error: RequestError, nowMs: number): Omit<GithubFailure, 'operation'> {
  const { response } = error;
  // Octokit reports a request without an answer as status 500 with no response.
  if (!response) return { kind: 'unreachable', status: 0 };
  const retryAfterMs = limitOf(response.status, response.headers, nowMs);
  if (retryAfterMs !== undefined) return { kind: 'limited', status: response.status, retryAfterMs };
  return { kind: kindOf(response.status), status: response.status };
}

const KINDS: Readonly<Record<number, GithubFailure['kind']>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  410: 'missing',
};

function kindOf(status: number): GithubFailure['kind'] {
  return KINDS[status] ?? (status >= 500 ? 'unavailable' : 'refused');
}

type Headers = Readonly<Record<string, string | number | undefined>>;

/** Both limits answer 403 or 429: the primary one with `x-ratelimit-remaining: 0`, the secondary one often with `retry-after`. */
function limitOf(status: number, headers: Headers, nowMs: number): number | undefined {
  if (status !== 429 && status !== 403) return undefined;
  const retryAfter = headers['retry-after'];
  if (retryAfter !== undefined) return Number(retryAfter) * 1000 || UNNAMED_LIMIT_MS;
  if (String(headers['x-ratelimit-remaining']) === '0') {
    return Math.max(1000, Number(headers['x-ratelimit-reset'] ?? 0) * 1000 - nowMs);
  }
  return status === 429 ? UNNAMED_LIMIT_MS : undefined;
}
