import { type Coin, formatCoin } from '../../../chain/protocol/coin.ts';
import type { Context, QueryContext } from '../../state/context.ts';
import { event } from '../../state/event.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { defineTable } from '../../state/table.ts';
import { ensureAccount } from '../auth/accounts.ts';

interface Holding {
  readonly address: string;
  readonly denom: string;
}

const holdings = defineTable<Holding, bigint>('balance', ({ address, denom }) => `${address}/${denom}`);
const supplies = defineTable<string, bigint>('supply', (denom) => denom);

/** What an address holds of one denom; zero when nothing. There are no vesting accounts: all of it can be spent. */
export function balanceOf({ state }: Pick<QueryContext, 'state'>, address: string, denom: string): bigint {
  return holdings.find(state, { address, denom }) ?? 0n;
}

/** All an address holds, ordered by denom, without zeros. */
export function balancesOf({ state }: Pick<QueryContext, 'state'>, address: string): Coin[] {
  const rows = holdings.list(state, `${address}/`);
  return rows.map(({ key, value }) => ({ denom: key.slice(address.length + 1), amount: value }));
}

/** How much there is of each denom. */
export function totalSupply({ state }: Pick<QueryContext, 'state'>): Coin[] {
  return supplies.list(state).map(({ key, value }) => ({ denom: key, amount: value }));
}

/** Coins out of nothing. Part of genesis, and nowhere else. */
export function mintCoins(context: Pick<Context, 'state'>, address: string, coin: Coin): void {
  ensureAccount(context, address);
  setBalance(context, address, { ...coin, amount: balanceOf(context, address, coin.denom) + coin.amount });
  supplies.put(context.state, coin.denom, (supplies.find(context.state, coin.denom) ?? 0n) + coin.amount);
}

/**
 * Moves coins, with the events of cosmos-sdk `x/bank/keeper` SendCoins in their order.
 * @throws a refusal with sdk 5 when `from` holds less.
 */
export function sendCoins(context: Context, from: string, to: string, coins: readonly Coin[]): void {
  const amount = formatCoins(coins);
  for (const coin of coins) takeCoin(context, from, coin);
  context.emit(event('coin_spent', { spender: from, amount }));
  for (const coin of coins)
    setBalance(context, to, { ...coin, amount: balanceOf(context, to, coin.denom) + coin.amount });
  context.emit(event('coin_received', { receiver: to, amount }));
  ensureAccount(context, to);
  context.emit(event('transfer', { recipient: to, sender: from, amount }));
  context.emit(event('message', { sender: from }));
}

/** `5uact,7uakt`, as the SDK prints coins. */
export function formatCoins(coins: readonly Coin[]): string {
  return coins.map(formatCoin).join(',');
}

function takeCoin(context: Context, from: string, coin: Coin): void {
  const held = balanceOf(context, from, coin.denom);
  if (held < coin.amount) {
    const spendable = formatCoin({ denom: coin.denom, amount: held });
    refuse(sdkErrors.insufficientFunds, `spendable balance ${spendable} is smaller than ${formatCoin(coin)}`);
  }
  setBalance(context, from, { denom: coin.denom, amount: held - coin.amount });
}

function setBalance({ state }: Pick<Context, 'state'>, address: string, { denom, amount }: Coin): void {
  if (amount === 0n) holdings.remove(state, { address, denom });
  else holdings.put(state, { address, denom }, amount);
}
