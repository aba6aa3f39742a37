import { err, ok, type Result } from '../../base/result.ts';
import type { IncludedTx } from '../connection/chainConnection.ts';
import { awaitInclusion, type Inclusion } from './awaitInclusion.ts';
import { settlePlace } from './place.ts';
import type { TxFailure } from './signer.ts';
import type { SigningParts } from './signingParts.ts';
import type { JournalledTx } from './txJournal.ts';

/** Waits until the fate of a transaction that was sent is known, and settles its journal entry and its sequence. */
export async function settleTx(
  parts: SigningParts,
  key: string,
  tx: JournalledTx,
  signal?: AbortSignal,
): Promise<Result<IncludedTx, TxFailure>> {
  return recordOutcome(parts, key, tx, await awaitInclusion({ ...parts, signal }, tx));
}

/** Turns where a transaction ended into its outcome, once the journal and the sequence know of it. */
export async function recordOutcome(
  { journal, sequencer, logger }: SigningParts,
  key: string,
  tx: JournalledTx,
  inclusion: Inclusion,
): Promise<Result<IncludedTx, TxFailure>> {
  const outcome = outcomeOf(tx, inclusion);
  settlePlace(sequencer, tx, outcome.ok ? 'included' : outcome.error.kind === 'expired' ? 'expired' : 'failed');
  await journal.remove(key);
  logger.debug('transaction settled', { key, hash: tx.hash, outcome: outcome.ok ? 'included' : outcome.error.kind });
  return outcome;
}

function outcomeOf(tx: JournalledTx, inclusion: Inclusion): Result<IncludedTx, TxFailure> {
  const { hash, spentUakt } = tx;
  if (inclusion.kind === 'expired')
    return err({ kind: 'expired', codespace: '', code: 0, log: '', hash, feeUakt: spentUakt });
  const { tx: delivered, height, timeMs } = inclusion;
  const { code, codespace, log, gasUsed, gasWanted, events } = delivered;
  const feeUakt = spentUakt + tx.feeUakt;
  if (code !== 0) return err({ kind: 'failed', codespace, code, log, hash, height, gasUsed, feeUakt });
  return ok({ hash, height, ...(timeMs !== undefined && { timeMs }), gasUsed, gasWanted, feeUakt, events });
}
