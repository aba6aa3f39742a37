import { backoffMs } from '../base/retry.ts';
import { RunnerError } from '../base/runnerError.ts';
import type { Machine } from './machine/machine.ts';
import { type MachineState, readMachineState } from './machine/readMachineState.ts';

/** A small image is there at once, a large one takes minutes to pull. */
const PAUSE = { firstDelayMs: 100, maxDelayMs: 2_000 };
const MACHINE_WAIT_MS = 10 * 60_000;

/**
 * Waits until the supervisor in the machine says, through the provider's shell, that it waits for its work.
 * @throws RunnerError MACHINE_NOT_READY
 */
export async function waitForMachine(
  machine: Machine,
  options: { readonly machineWaitMs?: number | undefined; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const waitMs = options.machineWaitMs ?? MACHINE_WAIT_MS;
  const giveUpAt = machine.clock.now() + waitMs;
  for (let attempt = 1; ; attempt++) {
    const state = await readMachineState(machine, options.signal);
    if (state === 'waiting') return;
    if (machine.clock.now() >= giveUpAt) throw notReady(machine, waitMs, state);
    await machine.clock.sleep(backoffMs({ ...PAUSE, random: machine.random }, attempt), options.signal);
  }
}

function notReady(machine: Machine, waitMs: number, state: MachineState): RunnerError {
  const seconds = Math.round(waitMs / 1000);
  return new RunnerError('MACHINE_NOT_READY', { provider: machine.lease.provider, seconds, state });
}
