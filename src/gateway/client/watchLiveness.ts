import type { Clock } from '../../base/clock.ts';

/** Watches that a peer shows signs of life. */
export interface LivenessWatch {
  /** The peer was heard. */
  seen(): void;
  /** We do not listen for now, so its silence says nothing. */
  suspend(): void;
  /** We listen again; its time begins anew. */
  resume(): void;
  stop(): void;
}

/** Calls `onSilent` once, when nothing was heard for `limitMs` milliseconds of listening. */
export function watchLiveness(options: { clock: Clock; limitMs: number; onSilent: () => void }): LivenessWatch {
  const { clock, limitMs } = options;
  const stopped = new AbortController();
  let heardAt = clock.now();
  let suspended = false;
  const seen = () => {
    heardAt = clock.now();
  };
  const watch = async () => {
    for (;;) {
      if (suspended) seen();
      const leftMs = heardAt + limitMs - clock.now();
      if (leftMs <= 0) return options.onSilent();
      await clock.sleep(leftMs, stopped.signal);
    }
  };
  // The watch rejects only when it is stopped.
  watch().catch(() => undefined);
  return {
    seen,
    suspend() {
      suspended = true;
    },
    resume() {
      suspended = false;
      seen();
    },
    stop: () => stopped.abort(),
  };
}
