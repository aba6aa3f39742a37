import type { Clock } from '../../../src/base/clock.ts';
import { silentLogger } from '../../../src/base/logger.ts';
import { isRunnerError } from '../../../src/base/runnerError.ts';
import { connectGithub } from '../../../src/github/connectGithub.ts';
import type { GithubAuth, GithubConnection, RunnerScope } from '../../../src/github/connection.ts';
import type { GithubStandIn } from '../../stand-ins/github/startGithub.ts';

/** Time that passes only by sleeping, and at once. Remembers how long each sleep was. */
export function createEagerClock(startMs = 1_700_000_000_000): Clock & { readonly slept: number[] } {
  let now = startMs;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      slept.push(ms);
      now += ms;
    },
  };
}

export function connect(
  github: Pick<GithubStandIn, 'url' | 'token' | 'repository'>,
  options: { clock?: Clock; auth?: GithubAuth } = {},
): Promise<GithubConnection> {
  return connectGithub({
    apiUrl: github.url,
    repository: github.repository,
    auth: options.auth ?? { kind: 'token', token: github.token },
    clock: options.clock ?? createEagerClock(),
    random: { bytes: (length) => new Uint8Array(length) },
    logger: silentLogger,
  });
}

export function scopeOf(connection: GithubConnection): RunnerScope {
  return { kind: 'repository', repository: connection.repository };
}

/** The catalogue name that a promise is rejected with, or the foreign error itself. */
export async function kindOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'no error',
    (error: unknown) => (isRunnerError(error) ? error.kind : error),
  );
}
