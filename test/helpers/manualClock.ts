import type { Clock } from '../../src/base/clock.ts';

type Sleeper = { readonly at: number; readonly wake: () => void };

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** Moves time forward and wakes who sleeps until then, in order of their times. */
  advance(ms: number): Promise<void>;
  /** How many sleepers wait. */
  sleepers(): number;
}

export function createManualClock(startMs = 1_700_000_000_000): ManualClock {
  let now = startMs;
  const waiting = new Set<Sleeper>();
  return {
    now: () => now,
    sleepers: () => waiting.size,
    sleep(ms, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const sleeper = { at: now + ms, wake: resolve };
        waiting.add(sleeper);
        signal?.addEventListener('abort', () => {
          if (waiting.delete(sleeper)) reject(signal.reason);
        });
      });
    },
    async advance(ms) {
      const end = now + ms;
      for (;;) {
        const next = [...waiting].filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        now = Math.max(now, next.at);
        waiting.delete(next);
        next.wake();
        await new Promise(setImmediate);
      }
      now = end;
    },
  };
}
