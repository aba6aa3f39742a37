import type { Clock } from '../../src/base/clock.ts';
import { systemRandom } from '../../src/base/random.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { createManualClock } from './manualClock.ts';

/** A terminal that keeps what is written to it. */
export interface FakeTerminal extends Terminal {
  readonly printed: string[];
  /** What came as it is, without a line end of its own. */
  readonly written: string[];
  readonly complained: string[];
  /** Aborts the terminal's signal, as SIGINT does. */
  interrupt(reason: unknown): void;
}

export function createFakeTerminal(env: Terminal['env'] = {}, clock: Clock = createManualClock()): FakeTerminal {
  const stop = new AbortController();
  const printed: string[] = [];
  const written: string[] = [];
  const complained: string[] = [];
  return {
    env,
    printed,
    written,
    complained,
    print: (line) => void printed.push(line),
    write: (text) => void written.push(text),
    complain: (line) => void complained.push(line),
    clock,
    random: systemRandom,
    signal: stop.signal,
    interrupt: (reason) => stop.abort(reason),
  };
}
