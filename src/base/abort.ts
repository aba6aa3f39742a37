import type { Clock } from './clock.ts';
import { RunnerError } from './runnerError.ts';

/** A signal that aborts when any of the given ones does. Undefined ones are ignored. */
export function anySignal(...signals: ReadonlyArray<AbortSignal | undefined>): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal !== undefined));
}

/**
 * Runs `work` with a signal that aborts after `deadlineMs` milliseconds, or when the outer signal does.
 * @throws RunnerError DEADLINE_EXCEEDED naming `what`, when the time is over.
 */
export async function withDeadline<Value>(
  options: { what: string; deadlineMs: number; clock: Clock; signal?: AbortSignal | undefined },
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const timer = new AbortController();
  const stop = new AbortController();
  const expired = new RunnerError('DEADLINE_EXCEEDED', { what: options.what, ms: options.deadlineMs });
  const expiry = options.clock.sleep(options.deadlineMs, stop.signal).then(
    () => timer.abort(expired),
    () => undefined,
  );
  const signal = anySignal(timer.signal, options.signal);
  try {
    return await raceAbort(work(signal), signal);
  } finally {
    stop.abort();
    await expiry;
  }
}

/** The promise's outcome, or the signal's reason when it aborts first. The promise itself is not stopped by this. */
export async function raceAbort<Value>(promise: Promise<Value>, signal?: AbortSignal): Promise<Value> {
  if (!signal) return promise;
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(signal.reason);
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
    // Whichever lost must not surface as an unhandled rejection: the winner is what the caller was promised.
    promise.catch(() => undefined);
    aborted.promise.catch(() => undefined);
  }
}
