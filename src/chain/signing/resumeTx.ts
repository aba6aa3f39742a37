import type { Result } from '../../base/result.ts';
import { isRunnerError } from '../../base/runnerError.ts';
import type { ChainConnection, IncludedTx, TxRecord } from '../connection/chainConnection.ts';
import { broadcastInTurn } from './broadcastTx.ts';
import { isPast } from './expiry.ts';
import { takePlace } from './place.ts';
import { recordOutcome, settleTx } from './settleTx.ts';
import type { TxFailure } from './signer.ts';
import type { SigningParts } from './signingParts.ts';

/**
 * Takes up the transaction journalled under `key`: looks its hash up, sends the identical bytes again while a block may still hold them, and
 * waits for the outcome. Undefined when the journal has no such entry.
 * @throws RunnerError TX_JOURNAL_INVALID, and what the waits throw; the entry stays then.
 */
export async function resumeTx(
  parts: SigningParts,
  key: string,
  signal?: AbortSignal,
): Promise<Result<IncludedTx, TxFailure> | undefined> {
  const tx = await parts.journal.find(key);
  if (!tx) return undefined;
  const found = await lookUp(parts.connection, tx.hash, signal);
  if (found) return recordOutcome(parts, key, tx, { kind: 'included', tx: found, height: found.height });
  takePlace(parts.sequencer, tx);
  const { height, timeMs } = await parts.blocks.refresh(signal);
  if (!isPast(tx, { height: height + 1n, timeMs })) await broadcastInTurn(parts.connection, tx, signal);
  return settleTx(parts, key, tx, signal);
}

/** The index is a short cut only: a node without one refuses, and then the blocks are read. */
async function lookUp(connection: ChainConnection, hash: string, signal?: AbortSignal): Promise<TxRecord | undefined> {
  try {
    return await connection.findTx(hash, signal);
  } catch (error) {
    if (isRunnerError(error, 'NODE_REFUSED')) return undefined;
    throw error;
  }
}
