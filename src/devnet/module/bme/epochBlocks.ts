import { decimalOf, timesInteger, truncateDecimal } from '../../../base/decimal.ts';
import { divideRounded, raiseRounded } from '../../state/roundedDecimal.ts';
import type { BmeParams } from './bmeParams.ts';

/** About a day. */
const MOST_BLOCKS = 14_400n;

/**
 * Blocks between two mints at a collateral ratio in bps: ever more, by the backoff, for each 10 bps below the warning threshold.
 * Source: node `x/bme/keeper/keeper.go` calculateBlocksDiff.
 */
export function epochBlocks(params: BmeParams, ratioBps: bigint): number {
  const steps = (BigInt(params.warnThresholdBps) - ratioBps) / 10n;
  if (steps <= 0n || params.epochBlocksBackoffPercent === 0) return params.minEpochBlocks;
  const growth = divideRounded(decimalOf(100n + BigInt(params.epochBlocksBackoffPercent)), decimalOf(100n));
  const blocks = truncateDecimal(timesInteger(raiseRounded(growth, steps), BigInt(params.minEpochBlocks)));
  return Math.max(Number(blocks < MOST_BLOCKS ? blocks : MOST_BLOCKS), params.minEpochBlocks);
}
