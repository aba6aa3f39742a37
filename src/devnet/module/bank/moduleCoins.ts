import type { Coin } from '../../../chain/protocol/coin.ts';
import type { Context } from '../../state/context.ts';
import { event } from '../../state/event.ts';
import { changeSupply, formatCoins, giveCoins, takeCoins } from './balances.ts';

/** Makes coins for a module that may. Source of both: cosmos-sdk `x/bank/keeper/keeper.go` MintCoins, BurnCoins. */
export function mintToModule(context: Context, address: string, coins: readonly Coin[]): void {
  giveCoins(context, address, coins);
  for (const { denom, amount } of coins) changeSupply(context, denom, amount);
  context.emit(event('coinbase', { minter: address, amount: formatCoins(coins) }));
}

/** Destroys coins of a module that may. @throws a refusal with sdk 5 when it holds less. */
export function burnFromModule(context: Context, address: string, coins: readonly Coin[]): void {
  takeCoins(context, address, coins);
  for (const { denom, amount } of coins) changeSupply(context, denom, -amount);
  context.emit(event('burn', { burner: address, amount: formatCoins(coins) }));
}
