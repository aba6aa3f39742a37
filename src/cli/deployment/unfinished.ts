import process from 'node:process';
import { RunnerError } from '../../base/runnerError.ts';
import type { Call } from '../frame/command.ts';
import { requireEnded } from '../frame/takeUp.ts';

/**
 * Does what follows the order of a deployment under a note, which a run that is killed leaves behind: its order is on the chain, and the same
 * command must not order once more without a word. @param key of the order, without the dseq that a run chose.
 */
export async function whileUnfinished<Value>(
  call: Call,
  order: { readonly key: string; readonly dseq: bigint },
  work: () => Promise<Value>,
): Promise<Value> {
  const { intents } = await call.key();
  const key = `${order.key}/lease`;
  const note = { what: 'lease', atMs: call.terminal.clock.now(), pid: process.pid, chosen: { dseq: `${order.dseq}` } };
  await intents.put(key, note);
  try {
    return await work();
  } finally {
    await intents.remove(key);
  }
}

/**
 * Refuses to order again, once, what a run that was killed had ordered and not yet leased.
 * @throws RunnerError CLI_UNFINISHED with its dseq, CLI_RUNNING_ALREADY while that run still goes on.
 */
export async function requireFinished(call: Call, orderKey: string): Promise<void> {
  const { intents } = await call.key();
  const key = `${orderKey}/lease`;
  const note = await intents.find(key);
  if (!note) return;
  requireEnded(note, call.terminal.clock.now());
  await intents.remove(key);
  throw new RunnerError('CLI_UNFINISHED', { dseq: note.chosen['dseq'] ?? '' });
}
