import type { Coin } from '../../chain/protocol/coin.ts';
import { assignBalance, balanceOf } from '../module/bank/balances.ts';
import type { Blocker } from './blockers.ts';

/**
 * What the operator of a devnet may do to the chain besides transactions. It is part of a block, so the same blocks still give the same
 * state, and the supply stays what all balances come to.
 */
export type Operation =
  | { readonly kind: 'faucet'; readonly address: string; readonly coins: readonly Coin[] }
  | { readonly kind: 'setBalance'; readonly address: string; readonly coins: readonly Coin[] };

/** The operation as a block's own work: a faucet adds to balances, the other sets those of the denoms it names. */
export function operationBlocker({ kind, address, coins }: Operation): Blocker {
  return (context) => {
    for (const { denom, amount } of coins) {
      const held = kind === 'faucet' ? balanceOf(context, address, denom) : 0n;
      assignBalance(context, address, { denom, amount: held + amount });
    }
  };
}
