/** A guess at the time between blocks, in milliseconds, that learns from each interval seen. */
export interface BlockPace {
  readonly intervalMs: number;
  /** Takes in that `blocks` blocks came in `elapsedMs`. */
  learn(elapsedMs: number, blocks: bigint): void;
}

const FIRST_GUESS_MS = 1_000;

/** Follows a faster chain at once and a slower one by doubling, so that one long pause of a chain that works on demand counts little. */
export function createBlockPace(): BlockPace {
  let intervalMs = FIRST_GUESS_MS;
  return {
    get intervalMs() {
      return intervalMs;
    },
    learn: (elapsedMs, blocks) => {
      if (blocks > 0n) intervalMs = Math.max(1, Math.min(elapsedMs / Number(blocks), intervalMs * 2));
    },
  };
}
