import { raceAbort } from '../../base/abort.ts';
import type { Clock } from '../../base/clock.ts';
import { createBlockPace } from '../connection/blockPace.ts';

/** The highest block known of, and those who wait for a higher one. */
export interface Head {
  /** 0 until one is known of. */
  readonly height: bigint;
  /** Mean time between blocks, as far as it can be told. */
  readonly intervalMs: number;
  /** Takes in a height, from whatever source. Says whether it is news. */
  note(height: bigint): boolean;
  /** Nobody will tell of further blocks, and why: all who wait, now or later, are told. */
  end(reason: unknown): void;
  /** Resolves when a block of this height exists. Rejects with the reason of the signal, or of the end. */
  reach(height: bigint, signal: AbortSignal): Promise<void>;
}

export function createHead(clock: Clock): Head {
  const pace = createBlockPace();
  let head = 0n;
  let changedAtMs = clock.now();
  let grown = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<never>();
  ended.promise.catch(() => undefined);
  return {
    get height() {
      return head;
    },
    get intervalMs() {
      return pace.intervalMs;
    },
    note: (height) => {
      if (height <= head) return false;
      if (head > 0n) pace.learn(clock.now() - changedAtMs, height - head);
      head = height;
      changedAtMs = clock.now();
      grown.resolve();
      grown = Promise.withResolvers<void>();
      return true;
    },
    end: (reason) => {
      ended.reject(reason);
    },
    reach: async (height, signal) => {
      while (head < height) await raceAbort(Promise.race([grown.promise, ended.promise]), signal);
    },
  };
}
