import { RunnerError } from '../base/runnerError.ts';
import { EXIT_CODES } from './exitCode.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
type StopSignal = (typeof SIGNALS)[number];

/** The part of `process` that signals come through. */
export interface SignalSource {
  on(signal: StopSignal, listener: () => void): unknown;
}

/** The part of a standard stream that its failures come through. */
export interface OutputStream {
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/**
 * Aborts at the first SIGINT or SIGTERM, which lets a command end in good order; the second one calls `exit` at once. It aborts too when
 * nobody reads the output any more (`… | head`): Node ignores SIGPIPE, and going on in silence would help nobody.
 */
export function watchSignals(source: SignalSource, output: OutputStream, exit: (code: number) => void): AbortSignal {
  const stop = new AbortController();
  output.on('error', () => stop.abort(new RunnerError('CANCELLED', { reason: 'SIGPIPE' })));
  for (const name of SIGNALS) {
    source.on(name, () => {
      if (stop.signal.aborted) exit(EXIT_CODES[name]);
      stop.abort(new RunnerError('CANCELLED', { reason: name }));
    });
  }
  return stop.signal;
}
