import { RunnerError } from '../../base/runnerError.ts';
import { txError } from '../../chain/signing/txError.ts';
import type { Terminal } from '../terminal.ts';
import type { OpenKey, TxOutcome } from './command.ts';
import { duringWork } from './duringWork.ts';
import type { IntentNote } from './intents.ts';
import { isRunning } from './isRunning.ts';

/** No transaction of a command is waited for so long; an older note is not of the process that has its id now. */
const OLDEST_RUN_MS = 600_000;

/**
 * Finds out what became of the same intent's transaction when an earlier run was stopped before it knew. Undefined: there is none, or it
 * expired unused, so that it may be signed anew.
 * @throws RunnerError CLI_RUNNING_ALREADY while that run still goes on, TX_FAILED when a block holds it but its messages did nothing.
 */
export async function takeUp(key: OpenKey, intent: string, terminal: Terminal): Promise<TxOutcome | undefined> {
  const { signer, intents } = key;
  const note = await intents.find(intent);
  if (note) requireEnded(note, terminal.clock.now());
  const resumed = signer.resume(intent, terminal.signal);
  const result = await duringWork('asking what became of an earlier run', resumed, terminal);
  await intents.remove(intent);
  if (!result) return undefined;
  const when = note ? ` of ${new Date(note.atMs).toISOString()}` : '';
  const hash = result.ok ? result.value.hash : result.error.hash;
  if (!result.ok && result.error.kind === 'expired') {
    terminal.complain(
      `an earlier run${when} was stopped; its transaction ${hash} expired unused, so this is a new one`,
    );
    return undefined;
  }
  terminal.complain(
    `an earlier run${when} was stopped; this is what became of its transaction ${hash}: nothing new is sent`,
  );
  if (!result.ok) throw txError(result.error);
  const { height, gasUsed, gasWanted, feeUakt } = result.value;
  return { hash, height, gasUsed, gasWanted, feeUakt, earlier: { what: note?.what, chosen: note?.chosen ?? {} } };
}

/** @throws RunnerError CLI_RUNNING_ALREADY when the run that wrote the note still goes on. */
export function requireEnded({ pid, atMs }: Pick<IntentNote, 'pid' | 'atMs'>, now: number): void {
  if (now - atMs < OLDEST_RUN_MS && isRunning(pid)) throw new RunnerError('CLI_RUNNING_ALREADY', { pid });
}
