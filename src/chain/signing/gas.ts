import { ceilDecimal, timesInteger } from '../../base/decimal.ts';
import { RunnerError } from '../../base/runnerError.ts';
import { AKT, type DecCoin, formatDecCoin } from '../protocol/coin.ts';

/** What the network's tools and its community use; nodes ask for a tenth of it. */
export const DEFAULT_GAS_PRICE: DecCoin = { denom: AKT, amount: { atomics: 25_000_000_000_000_000n } };

const CREATE_LEASE = '/akash.market.v1beta5.MsgCreateLease';
const LATE_BIDS = 2n;
const LOST_BID_GAS = 70_000n;

/** Limit for what a simulation used: half as much again, because gas grows with the height at which escrow settles. */
export function gasForSimulated(gasUsed: bigint): bigint {
  return ceilRatio(gasUsed, 3n, 2n);
}

/**
 * Gas beyond a simulation's for bids that come in before the lease is: each one lost is written and refunded. Two of them; what comes
 * beyond is what signing anew is for. Figure: the same per bid as for a close; not measured on a node.
 */
export function gasForLateBids(messages: readonly { readonly typeUrl: string }[]): bigint {
  const leases = messages.filter(({ typeUrl }) => typeUrl === CREATE_LEASE);
  return BigInt(leases.length) * LATE_BIDS * LOST_BID_GAS;
}

/** Limit for the attempt after one that ran out: 1.6 times what it used. */
export function gasAfterShortage(gasUsed: bigint): bigint {
  return ceilRatio(gasUsed, 8n, 5n);
}

/** The whole fee for a gas limit, rounded up, in uakt. The chain takes it in full, used or not. */
export function feeFor(gasLimit: bigint, gasPrice: DecCoin): bigint {
  return ceilDecimal(timesInteger(gasPrice.amount, gasLimit));
}

/** @throws RunnerError GAS_PRICE_INVALID for a negative price, or one in another coin than uakt, in which alone fees are paid. */
export function checkGasPrice(gasPrice: DecCoin): DecCoin {
  if (gasPrice.denom === AKT && gasPrice.amount.atomics >= 0n) return gasPrice;
  throw new RunnerError('GAS_PRICE_INVALID', { value: formatDecCoin(gasPrice), denom: AKT });
}

function ceilRatio(value: bigint, numerator: bigint, denominator: bigint): bigint {
  return (value * numerator + denominator - 1n) / denominator;
}
