import { ceilDecimal, timesInteger } from '../base/decimal.ts';
import type { DecCoin } from '../chain/protocol/coin.ts';

/** Blocks come faster than their mean at times, and the last ones pass while the close is on its way. */
const SPARE_PERCENT = 5n;
const SPARE_BLOCKS = 10n;

/** Blocks that a time limit may last, with some to spare. */
export function blocksOfLimit(timeLimitMs: number, blockTimeMs: number): bigint {
  const blocks = BigInt(Math.ceil(timeLimitMs / Math.max(1, blockTimeMs)));
  return blocks + (blocks * SPARE_PERCENT) / 100n + SPARE_BLOCKS;
}

/**
 * What has to be added to the minimal deposit, in uact, so that the escrow lasts for so many blocks at this price: the burn stays bounded
 * even if all of our code dies.
 */
export function topUpFor(price: DecCoin, blocks: bigint, minDeposit: bigint): bigint {
  const needed = ceilDecimal(timesInteger(price.amount, blocks));
  return needed > minDeposit ? needed - minDeposit : 0n;
}
