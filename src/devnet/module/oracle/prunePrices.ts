import type { Context } from '../../state/context.ts';
import { blockInstant } from '../../state/instant.ts';
import { latestPrices, prices, pricesOf } from './records.ts';

/**
 * Forgets prices that are older than the retention, so many at once at most, source by source.
 * Source: node `x/oracle/keeper/prune.go`.
 */
export function prunePrices(context: Context): void {
  const { priceRetentionMs, maxPrunePerEpoch } = context.params.oracle;
  const cutoff = blockInstant(context) - BigInt(priceRetentionMs) * 1_000_000n;
  const old = latestPrices
    .list(context.state)
    .flatMap(({ value }) => pricesOf(context, value).filter(({ timestampNs }) => timestampNs <= cutoff));
  for (const price of old.slice(0, maxPrunePerEpoch)) prices.remove(context.state, price);
}
