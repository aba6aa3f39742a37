import { RunnerError } from '../base/runnerError.ts';
import { EXIT_CODES } from './exitCode.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
type StopSignal = (typeof SIGNALS)[number];

/** The part of `process` that signals come through. */
export interface SignalSource {
  on(signal: StopSignal, listener: () => void): unknown;
}

/**
 * Aborts at the first SIGINT or SIGTERM, which lets a command end in good order; the second one calls `exit` at once.
 */
export function watchSignals(source: SignalSource, exit: (code: number) => void): AbortSignal {
  const stop = new AbortController();
  for (const name of SIGNALS) {
    source.on(name, () => {
      if (stop.signal.aborted) exit(EXIT_CODES[name]);
      stop.abort(new RunnerError('CANCELLED', { reason: name }));
    });
  }
  return stop.signal;
}
