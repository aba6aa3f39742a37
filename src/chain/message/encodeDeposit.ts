import { type Deposit, Source } from '../protocol/akash.ts';
import { type Coin, encodeCoin } from '../protocol/coin.ts';

/** Where a deposit comes from: the signer's own balance, or the grants it holds. Tried in the order given. */
export type DepositSource = 'balance' | 'grant';

/** The protobuf form of a deposit. Sources default to the signer's balance alone: grants are used only where someone named them. */
export function encodeDeposit(amount: Coin, sources: readonly DepositSource[] = ['balance']): Deposit {
  return { amount: encodeCoin(amount), sources: sources.map((source) => Source[source]) };
}
