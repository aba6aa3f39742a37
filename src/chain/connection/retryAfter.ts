import { isRunnerError } from '../../base/runnerError.ts';
import type { RetryAfter } from './callRpc.ts';

/** A node that asks for longer is as good as gone; its word is not taken for more than this. */
const MOST_MS = 60_000;

/**
 * How long a failed call's node asks to be left alone, in milliseconds; undefined when it does not.
 * Source: RFC 9110 section 10.2.3, seconds or an HTTP date.
 */
export function retryAfterMs(error: unknown, nowMs: number): number | undefined {
  const text = isRunnerError(error) ? (error.cause as Partial<RetryAfter> | undefined)?.retryAfter : undefined;
  if (text === undefined) return undefined;
  const waitMs = /^\d+$/.test(text.trim()) ? Number(text) * 1_000 : Date.parse(text) - nowMs;
  return Number.isNaN(waitMs) ? undefined : Math.min(MOST_MS, Math.max(0, waitMs));
}
