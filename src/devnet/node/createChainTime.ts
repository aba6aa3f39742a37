import type { Clock } from '../../base/clock.ts';
import { RunnerError } from '../../base/runnerError.ts';

/** The time that blocks get: the clock's, set forward by an offset that only grows. Milliseconds throughout. */
export interface ChainTime {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  offsetMs(): number;
  /** Sets it forward. @throws RunnerError DEVNET_TIME_BACK for a negative number. */
  advance(ms: number): void;
  /** Makes `ms` the present; it goes on from there. @throws RunnerError DEVNET_TIME_BACK when that has passed. */
  set(ms: number): void;
  /** Goes back to an offset of before, with the chain that it belonged to. */
  restore(offsetMs: number): void;
}

/** @param onChange told of each new offset before anything follows from it. */
export function createChainTime(
  clock: Clock,
  startOffsetMs = 0,
  onChange: (offsetMs: number) => void = () => undefined,
): ChainTime {
  let offset = startOffsetMs;
  const time: ChainTime = {
    now: () => clock.now() + offset,
    offsetMs: () => offset,
    advance(ms) {
      if (!(ms >= 0)) throw new RunnerError('DEVNET_TIME_BACK', { ms });
      onChange(offset + ms);
      offset += ms;
    },
    set: (ms) => time.advance(ms - time.now()),
    restore(offsetMs) {
      offset = offsetMs;
    },
  };
  return time;
}
