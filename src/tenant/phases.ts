import type { Clock } from '../base/clock.ts';

/** What a rental goes through until its machine works, in order. A failover goes back to an earlier one. */
export type Phase = 'preflight' | 'order' | 'bids' | 'lease' | 'manifest' | 'machine' | 'handover' | 'ready' | 'close';

/** Measures how long each phase took in all. */
export interface PhaseWatch {
  /** Ends the phase that runs and begins another. */
  enter(phase: Phase): void;
  /** Milliseconds per phase so far, the running one included. */
  read(): Record<string, number>;
}

/** @param earlier measured before, by a step of the rental that came first. */
export function createPhaseWatch(clock: Clock, earlier: Readonly<Record<string, number>> = {}): PhaseWatch {
  const spent: Record<string, number> = { ...earlier };
  let current: { phase: Phase; since: number } | undefined;
  const settle = () => {
    const now = clock.now();
    if (current) {
      spent[current.phase] = (spent[current.phase] ?? 0) + now - current.since;
      current.since = now;
    }
    return now;
  };
  return {
    enter(phase) {
      current = { phase, since: settle() };
    },
    read() {
      settle();
      return { ...spent };
    },
  };
}
