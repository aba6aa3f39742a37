import type { Clock } from '../../../src/base/clock.ts';

/** A clock on which a short wait takes no time at all, and a long one never ends: for code that waits between tries under a deadline. */
export function createInstantClock(startMs = 1_700_000_000_000, longestMs = 20_000): Clock {
  let now = startMs;
  return {
    now: () => now,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      if (ms > longestMs)
        return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
      now += ms;
      await new Promise(setImmediate);
    },
  };
}
