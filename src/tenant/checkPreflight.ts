import { compareDecimals, formatDecimal, ZERO } from '../base/decimal.ts';
import { RunnerError } from '../base/runnerError.ts';
import { ACT, AKT, type Coin, type DecCoin } from '../chain/protocol/coin.ts';
import { feeFor } from '../chain/signing/gas.ts';
import { topUpFor } from './escrowPlan.ts';
import { CLOSE_GAS, LEASE_GAS, ORDER_GAS } from './gasLimits.ts';

/** What a rental asks for, and what there is for it. */
export interface PreflightFacts {
  readonly owner: string;
  /** The chain that was asked for; undefined: any. */
  readonly expectedChainId?: string | undefined;
  readonly chainId: string;
  readonly maxPrice: DecCoin;
  /** Blocks that the escrow has to last for. */
  readonly blocks: bigint;
  /** uact. */
  readonly minDeposit: bigint;
  readonly balances: readonly Coin[];
  /** Per unit of gas. */
  readonly gasPrice: DecCoin;
}

/**
 * Everything that would keep a rental from being paid to its end, its close included, before any coin moves. Empty: it may begin.
 * Each problem names the field, its value, what is needed and the cure.
 */
export function checkPreflight(facts: PreflightFacts): RunnerError[] {
  return [...checkChain(facts), ...checkPrice(facts), ...checkDeposit(facts), ...checkFees(facts)];
}

function checkChain({ expectedChainId, chainId }: PreflightFacts): RunnerError[] {
  if (expectedChainId === undefined || expectedChainId === chainId) return [];
  return [new RunnerError('RENTAL_CHAIN_WRONG', { expected: expectedChainId, actual: chainId })];
}

function checkPrice({ maxPrice }: PreflightFacts): RunnerError[] {
  if (maxPrice.denom === ACT && compareDecimals(maxPrice.amount, ZERO) > 0) return [];
  return [new RunnerError('RENTAL_PRICE_INVALID', { amount: formatDecimal(maxPrice.amount), denom: maxPrice.denom })];
}

function checkDeposit({ owner, balances, maxPrice, blocks, minDeposit }: PreflightFacts): RunnerError[] {
  const topUp = topUpFor(maxPrice, blocks, minDeposit);
  const needed = minDeposit + topUp;
  const balance = amountOf(balances, ACT);
  if (balance >= needed) return [];
  const missing = needed - balance;
  return [new RunnerError('RENTAL_ESCROW_SHORT', { owner, balance, needed, missing, minDeposit, topUp, blocks })];
}

function checkFees({ owner, balances, gasPrice }: PreflightFacts): RunnerError[] {
  const close = feeFor(CLOSE_GAS, gasPrice);
  const needed = feeFor(ORDER_GAS, gasPrice) + feeFor(LEASE_GAS, gasPrice) + close;
  const balance = amountOf(balances, AKT);
  if (balance >= needed) return [];
  return [new RunnerError('RENTAL_FEES_SHORT', { owner, balance, needed, missing: needed - balance, close })];
}

function amountOf(balances: readonly Coin[], denom: string): bigint {
  return balances.find((coin) => coin.denom === denom)?.amount ?? 0n;
}
