import { RunnerError } from '../base/runnerError.ts';
import type { GithubConnection, RunnerScope } from './connection.ts';
import { findRunner } from './findRunner.ts';
import type { Runner } from './runner.ts';

/** GitHub has no event for this; a poll costs one point of 900 a minute. */
const POLL_MS = 1_000;

export interface OnlineOptions {
  readonly deadlineMs: number;
  readonly pollMs?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Waits until GitHub itself says that the runner is connected: the only proof of life that a provider cannot make up.
 * @throws RunnerError RUNNER_NOT_ONLINE after the deadline, RUNNER_REMOVED when two reads in a row do not find it any more.
 */
export async function waitForRunnerOnline(
  connection: GithubConnection,
  scope: RunnerScope,
  name: string,
  options: OnlineOptions,
): Promise<Runner> {
  const { clock } = connection;
  const giveUpAt = clock.now() + options.deadlineMs;
  for (let missing = 0; ; ) {
    const runner = await findRunner(connection, scope, name, options.signal);
    if (runner?.status === 'online') return runner;
    missing = runner ? 0 : missing + 1;
    // The list may lag behind the registration, so one miss means nothing.
    if (missing > 1) throw new RunnerError('RUNNER_REMOVED', { name });
    if (clock.now() >= giveUpAt) throw notOnline(name, options.deadlineMs);
    await clock.sleep(options.pollMs ?? POLL_MS, options.signal);
  }
}

function notOnline(name: string, deadlineMs: number): RunnerError {
  return new RunnerError('RUNNER_NOT_ONLINE', { name, seconds: Math.round(deadlineMs / 1000) });
}
