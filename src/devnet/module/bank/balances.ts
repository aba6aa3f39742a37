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

/** Who holds a denom and how much of it. All holdings are looked through. */
export function holdersOf({ state }: Pick<QueryContext, 'state'>, denom: string): Array<Holding & { amount: bigint }> {
  const rows = holdings.list(state).map(({ key, value }) => ({ key: key.split('/'), amount: value }));
  return rows
    .map(({ key: [address = '', ...rest], amount }) => ({ address, denom: rest.join('/'), amount }))
    .filter((holding) => holding.denom === denom);
}

/** Coins out of nothing, without an event. Part of genesis, and nowhere else. */
export function mintCoins(context: Pick<Context, 'state'>, address: string, coin: Coin): void {
  ensureAccount(context, address);
  setBalance(context, address, { ...coin, amount: balanceOf(context, address, coin.denom) + coin.amount });
  changeSupply(context, coin.denom, coin.amount);
}

/**
 * Moves coins, with the events of cosmos-sdk `x/bank/keeper` SendCoins in their order.
 * @throws a refusal with sdk 5 when `from` holds less.
 */
export function sendCoins(context: Context, from: string, to: string, coins: readonly Coin[]): void {
  takeCoins(context, from, coins);
  giveCoins(context, to, coins);
  ensureAccount(context, to);
  context.emit(event('transfer', { recipient: to, sender: from, amount: formatCoins(coins) }));
  context.emit(event('message', { sender: from }));
}

/** Half of a move, with its event: takes coins away. @throws a refusal with sdk 5 when `from` holds less. */
export function takeCoins(context: Context, from: string, coins: readonly Coin[]): void {
  for (const coin of coins) takeCoin(context, from, coin);
  context.emit(event('coin_spent', { spender: from, amount: formatCoins(coins) }));
}

/** The other half: puts coins in. */
export function giveCoins(context: Context, to: string, coins: readonly Coin[]): void {
  for (const coin of coins)
    setBalance(context, to, { ...coin, amount: balanceOf(context, to, coin.denom) + coin.amount });
  context.emit(event('coin_received', { receiver: to, amount: formatCoins(coins) }));
}

/** There is so much more of a denom, or less. A denom of which nothing is left is forgotten. */
export function changeSupply({ state }: Pick<Context, 'state'>, denom: string, change: bigint): void {
  const amount = (supplies.find(state, denom) ?? 0n) + change;
  if (amount === 0n) supplies.remove(state, denom);
  else supplies.put(state, denom, amount);
}

/** How much there is of one denom. */
export function supplyOf({ state }: Pick<QueryContext, 'state'>, denom: string): bigint {
  return supplies.find(state, denom) ?? 0n;
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

/**
 * Makes a balance what an operator of the devnet wants it to be, with the supply following it. The node has nothing like it; the events are
 * those of its coins made and burned, so that whoever follows balances by events stays right.
 */
export function assignBalance(context: Context, address: string, { denom, amount }: Coin): void {
  const difference = amount - balanceOf(context, address, denom);
  ensureAccount(context, address);
  setBalance(context, address, { denom, amount });
  supplies.put(context.state, denom, (supplies.find(context.state, denom) ?? 0n) + difference);
  const moved = formatCoin({ denom, amount: difference < 0n ? -difference : difference });
  const [of, by] = difference < 0n ? (['burn', 'burner'] as const) : (['coinbase', 'minter'] as const);
  if (difference < 0n) context.emit(event('coin_spent', { spender: address, amount: moved }));
  else context.emit(event('coin_received', { receiver: address, amount: moved }));
  context.emit(event(of, { [by]: address, amount: moved }));
}
