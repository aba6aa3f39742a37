import type { Coin } from '../../../chain/protocol/coin.ts';
import { subtractCoins } from '../../state/coins.ts';
import { refuse } from '../../state/refusal.ts';
import type { Allowance, BasicAllowance, FilteredAllowance, PeriodicAllowance } from './allowance.ts';
import { feegrantErrors } from './feegrantErrors.ts';

/** What is to be paid, by a transaction with messages of these types, in a block of this time. */
export interface FeeDemand {
  readonly fee: readonly Coin[];
  readonly messageTypes: readonly string[];
  /** Nanoseconds since the Unix epoch. */
  readonly nowNs: bigint;
}

/**
 * What is left of an allowance after a fee; undefined when that is nothing and the allowance goes. Source: cosmossdk.io/x/feegrant v0.2.0
 * `{basic,periodic,filtered}_fee.go` Accept.
 * @throws refusals with feegrant 2, 3, 5, 7.
 */
export function acceptFee(allowance: Allowance, demand: FeeDemand): Allowance | undefined {
  if (allowance.kind === 'basic') return acceptBasic(allowance, demand);
  if (allowance.kind === 'periodic') return acceptPeriodic(allowance, demand);
  return acceptFiltered(allowance, demand);
}

function acceptBasic(allowance: BasicAllowance, { fee, nowNs }: FeeDemand): BasicAllowance | undefined {
  if (isExpired(allowance, nowNs)) refuse(feegrantErrors.limitExpired, 'basic allowance');
  return spendLimit(allowance, fee, 'basic allowance');
}

function acceptPeriodic(allowance: PeriodicAllowance, { fee, nowNs }: FeeDemand): PeriodicAllowance | undefined {
  if (isExpired(allowance.basic, nowNs)) refuse(feegrantErrors.limitExpired, 'absolute limit');
  const current = beginPeriod(allowance, nowNs);
  const periodCanSpend =
    subtractCoins(current.periodCanSpend, fee) ?? refuse(feegrantErrors.limitExceeded, 'period limit');
  const basic = spendLimit(current.basic, fee, 'absolute limit');
  return basic && { ...current, basic, periodCanSpend };
}

function acceptFiltered(allowance: FilteredAllowance, demand: FeeDemand): FilteredAllowance | undefined {
  if (!demand.messageTypes.every((type) => allowance.allowedMessages.includes(type))) {
    refuse(feegrantErrors.messageNotAllowed, 'message does not exist in allowed messages');
  }
  if (!allowance.allowance) return refuse(feegrantErrors.noAllowance, 'failed to get allowance');
  const left = acceptFee(allowance.allowance, demand);
  return left && { ...allowance, allowance: left };
}

function isExpired({ expiresNs }: BasicAllowance, nowNs: bigint): boolean {
  return expiresNs !== undefined && expiresNs < nowNs;
}

function spendLimit(basic: BasicAllowance, fee: readonly Coin[], what: string): BasicAllowance | undefined {
  if (basic.spendLimit.length === 0) return basic;
  const left = subtractCoins(basic.spendLimit, fee) ?? refuse(feegrantErrors.limitExceeded, what);
  return left.length === 0 ? undefined : { ...basic, spendLimit: left };
}

/** A period that has passed is followed by the next one; when that has passed too, by one that begins now. */
function beginPeriod(allowance: PeriodicAllowance, nowNs: bigint): PeriodicAllowance {
  const { basic, periodNs, periodSpendLimit, periodResetNs } = allowance;
  if (nowNs < periodResetNs) return allowance;
  const isLess = basic.spendLimit.length > 0 && subtractCoins(basic.spendLimit, periodSpendLimit) === undefined;
  const next = periodResetNs + periodNs;
  return {
    ...allowance,
    periodCanSpend: isLess ? basic.spendLimit : periodSpendLimit,
    periodResetNs: nowNs > next ? nowNs + periodNs : next,
  };
}
