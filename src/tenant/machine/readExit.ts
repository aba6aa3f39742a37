import type { Machine } from './machine.ts';
import { remoteScript } from './remoteScript.ts';
import { runSnippet } from './runSnippet.ts';

/**
 * The exit code of the machine's work, or undefined while there is none.
 * @throws RunnerError MACHINE_LOST
 */
export async function readExit(machine: Machine, signal?: AbortSignal): Promise<number | undefined> {
  const snippet = 'if [ -f "$D/exit" ]; then cat "$D/exit"; fi';
  const answer = await runSnippet(machine, 'reading its exit code', remoteScript(snippet), signal);
  const text = answer.toString('utf8').trim();
  return /^\d{1,3}$/.test(text) ? Number.parseInt(text, 10) : undefined;
}
