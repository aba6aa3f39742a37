import type { Decimal } from '../../base/decimal.ts';
import { ACT, type DecCoin } from '../../chain/protocol/coin.ts';
import type { MaxPrice } from './parseMaxPrice.ts';

/** One ACT is one dollar by definition, and has a million uact. */
const UACT_PER_USD = 1_000_000n;
const HOUR_MS = 3_600_000n;

/**
 * The price per block that a limit stands for, truncated to 18 places, so that it never exceeds the limit.
 * @param blockTimeMs mean time of a block; counted in whole milliseconds, at least one.
 */
export function priceForBlocks(max: MaxPrice, blockTimeMs: number): DecCoin {
  if (max.kind === 'per-block') return max.price;
  const blockMs = BigInt(Math.max(1, Math.floor(blockTimeMs)));
  return { denom: ACT, amount: { atomics: (max.usd.atomics * UACT_PER_USD * blockMs) / HOUR_MS } };
}

/** The other way round: what a price per block comes to in dollars per hour, truncated to 18 places. For people only. */
export function usdPerHour(price: DecCoin, blockTimeMs: number): Decimal {
  const blockMs = BigInt(Math.max(1, Math.floor(blockTimeMs)));
  return { atomics: (price.amount.atomics * HOUR_MS) / (UACT_PER_USD * blockMs) };
}
