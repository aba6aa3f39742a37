import type { Machine } from './machine.ts';
import { putFile } from './putFile.ts';

/**
 * Hands the machine its work: the script that its supervisor runs, once. It may be repeated; work that was placed before is left alone.
 * @param script may hold secrets: it is in no argument, no URL and no log.
 * @throws RunnerError MACHINE_LOST
 */
export function placeWork(machine: Machine, script: string, signal?: AbortSignal): Promise<void> {
  const file = { name: 'work', bytes: Buffer.from(script), unless: ['started', 'work'] };
  return putFile(machine, 'handing over the work', file, signal);
}
