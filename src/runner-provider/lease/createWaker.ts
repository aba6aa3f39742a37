import type { Clock } from '../../base/clock.ts';

/** Lets a loop sleep until there is something to do. */
export interface Waker {
  /** Ends the present wait, or the next one when nobody waits: a call is never lost. */
  wake(): void;
  /** Resolves when woken or after `ms` milliseconds; rejects with the signal's reason when it aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** With nothing to do. */
export function createWaker(clock: Clock): Waker {
  let due = false;
  let end: (() => void) | undefined;
  return {
    wake() {
      due = true;
      end?.();
    },
    async wait(ms, signal) {
      const woken = new AbortController();
      end = () => woken.abort();
      if (!due) await clock.sleep(ms, AbortSignal.any([signal, woken.signal])).catch(() => undefined);
      end = undefined;
      due = false;
      signal.throwIfAborted();
    },
  };
}
