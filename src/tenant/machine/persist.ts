import { backoffMs } from '../../base/retry.ts';
import { RunnerError } from '../../base/runnerError.ts';
import type { Machine } from './machine.ts';

/**
 * How one session went. `done`: it reached its end. `progress`: it ended early but came further, so go on at once. `lapse`: nothing came
 * of it.
 */
export type Attempt<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'progress' }
  | { readonly kind: 'lapse'; readonly reason: string };

/** Bears with a machine whose sessions break, for so long as the machine's `silenceMs` allows. */
export interface Patience {
  /** The machine was heard. */
  heard(): void;
  /** Waits a little longer after each lapse in a row. @throws RunnerError MACHINE_LOST when the machine was silent for too long. */
  afterLapse(reason: string, signal?: AbortSignal): Promise<void>;
}

const PAUSE = { firstDelayMs: 200, maxDelayMs: 5_000 };

/** @param what names the work that the sessions carry, for the error. */
export function createPatience(machine: Machine, what: string): Patience {
  let heardAt = machine.clock.now();
  let lapses = 0;
  return {
    heard() {
      heardAt = machine.clock.now();
      lapses = 0;
    },
    async afterLapse(reason, signal) {
      lapses++;
      machine.logger.debug('machine session lapsed', { what, reason, lapses });
      if (machine.clock.now() - heardAt >= machine.silenceMs) throw lostMachine(machine, what, reason);
      await machine.clock.sleep(backoffMs({ ...PAUSE, random: machine.random }, lapses), signal);
    },
  };
}

/**
 * Opens one session after the other until one reaches the end. Sessions break: what must not break is the work that they carry.
 * @throws RunnerError MACHINE_LOST when nothing came further for the machine's `silenceMs`.
 */
export async function persist<Value>(
  machine: Machine,
  what: string,
  session: () => Promise<Attempt<Value>>,
  signal?: AbortSignal,
): Promise<Value> {
  const patience = createPatience(machine, what);
  for (;;) {
    signal?.throwIfAborted();
    const attempt = await session();
    if (attempt.kind === 'done') return attempt.value;
    if (attempt.kind === 'progress') patience.heard();
    else await patience.afterLapse(attempt.reason, signal);
  }
}

function lostMachine(machine: Machine, what: string, reason: string): RunnerError {
  const seconds = Math.round(machine.silenceMs / 1000);
  return new RunnerError('MACHINE_LOST', { provider: machine.lease.provider, what, seconds, reason });
}
