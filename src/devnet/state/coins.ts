import type { Coin } from '../../chain/protocol/coin.ts';
import { isDenom } from './isDenom.ts';

/**
 * Whether the coins are a set as the SDK wants it: denoms well formed and in order, none twice, none of zero or less. Source: cosmos-sdk
 * `types/coin.go` Coins.Validate.
 */
export function areValidCoins(coins: readonly Coin[]): boolean {
  return (
    areOrderedCoins(coins) &&
    coins.every(({ denom, amount }, index) => isDenom(denom) && amount > 0n && denom !== coins[index - 1]?.denom)
  );
}

/** Whether the denoms are in order. Without it Go's sums of coins panic. */
export function areOrderedCoins(coins: readonly Coin[]): boolean {
  return coins.every(({ denom }, index) => denom >= (coins[index - 1]?.denom ?? ''));
}

/** How much of one denom there is. */
export function amountOf(coins: readonly Coin[], denom: string): bigint {
  return coins.reduce((sum, coin) => (coin.denom === denom ? sum + coin.amount : sum), 0n);
}

/** Both together, in order, without zeros. Source: cosmos-sdk `types/coin.go` Coins.Add. */
export function addCoins(coins: readonly Coin[], added: readonly Coin[]): Coin[] {
  const all = [...coins, ...added];
  const denoms = [...new Set(all.map(({ denom }) => denom))].sort();
  return denoms.map((denom) => ({ denom, amount: amountOf(all, denom) })).filter(({ amount }) => amount !== 0n);
}

/** What is left of `coins`, in order, without zeros; undefined where they do not suffice. Source: cosmos-sdk `types/coin.go` Coins.SafeSub. */
export function subtractCoins(coins: readonly Coin[], taken: readonly Coin[]): Coin[] | undefined {
  const left = addCoins(
    coins,
    taken.map(({ denom, amount }) => ({ denom, amount: -amount })),
  );
  return left.some(({ amount }) => amount < 0n) ? undefined : left;
}
