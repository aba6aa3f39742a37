import type { Market } from './market.ts';
import type { NotedTx } from './rentalRecord.ts';

/** Gas fees of the noted transactions that a block holds, carried out or not, in uakt. */
export async function feesOf(
  market: Pick<Market, 'findTx'>,
  txs: readonly NotedTx[],
  signal?: AbortSignal,
): Promise<bigint> {
  const fees = await Promise.all(txs.map((tx) => feeOf(market, tx, signal)));
  return fees.reduce((sum, fee) => sum + fee, 0n);
}

/** The chain's word first; what we saw ourselves where its index lags or is off. */
async function feeOf(market: Pick<Market, 'findTx'>, tx: NotedTx, signal?: AbortSignal): Promise<bigint> {
  if (tx.included === false) return 0n;
  const found = await market.findTx(tx.hash, signal);
  return found ? found.feeUakt : tx.included ? tx.feeUakt : 0n;
}
