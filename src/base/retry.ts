import type { Clock } from './clock.ts';
import type { Random } from './random.ts';

export interface RetryOptions {
  /** How often `work` may run in all, at least 1. */
  readonly attempts: number;
  /** Wait before the second attempt, in milliseconds; doubles with each further one. */
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
  readonly clock: Clock;
  readonly random: Random;
  readonly signal?: AbortSignal | undefined;
  /** Whether a failure may pass; failures it refuses are thrown at once. */
  readonly isTransient: (error: unknown) => boolean;
  readonly onRetry?: (error: unknown, attempt: number) => void;
}

/** Runs `work` until it succeeds, refuses, or the attempts are used up; then throws the last failure. For reads only: never for a broadcast. */
export async function retry<Value>(options: RetryOptions, work: (attempt: number) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      options.signal?.throwIfAborted();
      return await work(attempt);
    } catch (error) {
      if (options.signal?.aborted || attempt >= options.attempts || !options.isTransient(error)) throw error;
      options.onRetry?.(error, attempt);
      await options.clock.sleep(backoffMs(options, attempt), options.signal);
    }
  }
}

/** Full jitter over an exponential ceiling, so that many callers do not return at once. */
export function backoffMs(
  options: Pick<RetryOptions, 'firstDelayMs' | 'maxDelayMs' | 'random'>,
  attempt: number,
): number {
  const ceiling = Math.min(options.maxDelayMs, options.firstDelayMs * 2 ** (attempt - 1));
  const byte = options.random.bytes(1)[0] ?? 0;
  return Math.round(ceiling / 2 + (ceiling / 2) * (byte / 255));
}
