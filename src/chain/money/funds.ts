import type { DepositScope } from '../message/grantDepositsMsg.ts';
import type { Coin } from '../protocol/coin.ts';
import type { AllowanceView } from '../query/allowanceView.ts';

/** What a signer can draw on. The same account may stand behind several of these, so coins are kept by account. */
export interface Funds {
  readonly signer: string;
  /** Spendable coins by address: the signer's, the fee granter's, and those of all who grant deposits. */
  readonly purses: ReadonlyMap<string, readonly Coin[]>;
  /** In the order in which the node draws on them. */
  readonly depositGrants: readonly DepositGrant[];
  readonly feeGrant?: { readonly granter: string; readonly allowance: AllowanceView | undefined };
}

export interface DepositGrant {
  readonly granter: string;
  readonly scopes: readonly DepositScope[];
  readonly limits: readonly Coin[];
}

/** The amount of a denom among coins, 0 for none. */
export function amountOf(coins: readonly Coin[] | undefined, denom: string): bigint {
  return coins?.find((coin) => coin.denom === denom)?.amount ?? 0n;
}

/** The coins with so much of a denom taken away; below zero when that is more than there is. */
export function lessCoins(coins: readonly Coin[], taken: Coin): readonly Coin[] {
  const rest = coins.filter(({ denom }) => denom !== taken.denom);
  return [...rest, { denom: taken.denom, amount: amountOf(coins, taken.denom) - taken.amount }];
}

/** The funds after an account has given coins. */
export function spendFrom(funds: Funds, owner: string, taken: Coin): Funds {
  const purses = new Map(funds.purses);
  purses.set(owner, lessCoins(funds.purses.get(owner) ?? [], taken));
  return { ...funds, purses };
}
