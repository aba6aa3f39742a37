import type { Clock } from '../../src/base/clock.ts';
import { systemRandom } from '../../src/base/random.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { createManualClock } from './manualClock.ts';

/** A terminal that keeps what is written to it. */
export interface FakeTerminal extends Terminal {
  readonly printed: string[];
  readonly complained: string[];
  /** Aborts the terminal's signal, as SIGINT does. */
  interrupt(reason: unknown): void;
}

export function createFakeTerminal(env: Terminal['env'] = {}, clock: Clock = createManualClock()): FakeTerminal {
  const stop = new AbortController();
  const printed: string[] = [];
  const complained: string[] = [];
  return {
    env,
    printed,
    complained,
    print: (line) => void printed.push(line),
    complain: (line) => void complained.push(line),
    clock,
    random: systemRandom,
    signal: stop.signal,
    interrupt: (reason) => stop.abort(reason),
  };
}
