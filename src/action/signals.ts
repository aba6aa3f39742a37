import { withDeadline } from '../base/abort.ts';
import type { Clock } from '../base/clock.ts';
import { RunnerError } from '../base/runnerError.ts';

/** What a process offers us of itself. */
export interface SignalSource {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  off(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

export interface CancelOptions {
  readonly source: SignalSource;
  /** Stops everything that waits in this process. */
  readonly controller: AbortController;
  /** Signs the close and broadcasts it. */
  readonly close: () => Promise<void>;
  readonly report: (text: string) => void;
  readonly exit: (code: number) => void;
  readonly clock: Clock;
}

/** The runner kills 7.5 s after SIGINT and 2.5 s after SIGTERM; the close itself takes milliseconds and one request. */
const GRACE_MS = { SIGINT: 4_000, SIGTERM: 1_800 } as const;
/** 128 and the signal's number, as a shell reports it: never zero. */
const EXIT = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * From now on the first SIGINT or SIGTERM stops the story, closes what is rented and ends the process; the post step confirms it.
 * Returns what takes the handlers away again.
 */
export function closeOnCancel(options: CancelOptions): () => void {
  let cancelled = false;
  const onSignal = (signal: keyof typeof EXIT) => {
    if (cancelled) return;
    cancelled = true;
    options.controller.abort(new RunnerError('CANCELLED', { reason: `the runner sent ${signal}` }));
    void closeWithin(options, GRACE_MS[signal]).finally(() => options.exit(EXIT[signal]));
  };
  const onInterrupt = () => onSignal('SIGINT');
  const onTerminate = () => onSignal('SIGTERM');
  options.source.on('SIGINT', onInterrupt);
  options.source.on('SIGTERM', onTerminate);
  return () => {
    options.source.off('SIGINT', onInterrupt);
    options.source.off('SIGTERM', onTerminate);
  };
}

async function closeWithin(options: CancelOptions, deadlineMs: number): Promise<void> {
  try {
    await withDeadline({ what: 'the close at the signal', deadlineMs, clock: options.clock }, options.close);
    options.report('Cancelled; the close of what was rented is broadcast. The post step confirms it.');
  } catch {
    options.report('Cancelled before the close was acknowledged. The post step closes what was rented.');
  }
}
