import type { BlockResults, ChainConnection, DeliveredTx } from '../connection/chainConnection.ts';
import { broadcastInTurn } from './broadcastTx.ts';
import type { BlockFollower } from './createBlockFollower.ts';
import { isPast } from './expiry.ts';
import type { JournalledTx } from './txJournal.ts';

/** Which block holds the transaction, or that none does and none will. */
export type Inclusion =
  | { readonly kind: 'included'; readonly tx: DeliveredTx; readonly height: bigint; readonly timeMs?: number }
  | { readonly kind: 'expired' };

/** A mempool that took it may take a block to propose it; after that its bytes are sent again. */
const PATIENCE_BLOCKS = 2n;

/**
 * Reads every block from the signing on until one holds the transaction, or one after its timeout exists. Blocks are read by
 * height, so neither an index that lags nor a node that is behind can make us say "expired" of a transaction that was included.
 */
export async function awaitInclusion(
  options: { connection: ChainConnection; blocks: BlockFollower; signal?: AbortSignal | undefined },
  tx: JournalledTx,
): Promise<Inclusion> {
  const { connection, blocks, signal } = options;
  for (let height = tx.fromHeight + 1n; ; height++) {
    const block = await blocks.get(height, signal);
    const found = block.txs.find(({ hash }) => hash === tx.hash);
    if (found) return { kind: 'included', tx: found, height, timeMs: block.timeMs };
    if (isPast(tx, block)) return { kind: 'expired' };
    // Not waited for: a node that hangs must not delay the look at the next block. A refusal now proves nothing.
    if (isOverdue(tx, block, blocks)) broadcastInTurn(connection, tx, signal).catch(() => undefined);
  }
}

/** Passed over by enough blocks, and not yet too late: the block just read is the newest, and the next may hold it. */
function isOverdue(tx: JournalledTx, { height, timeMs }: BlockResults, blocks: BlockFollower): boolean {
  const newest = blocks.latest()?.height ?? height;
  return height >= tx.fromHeight + PATIENCE_BLOCKS && height >= newest && !isPast(tx, { height: height + 1n, timeMs });
}
