import { describe, expect, it } from 'vitest';
import { accounts } from '../../../../../src/devnet/module/auth/accounts.ts';
import {
  balanceOf,
  balancesOf,
  changeSupply,
  formatCoins,
  giveCoins,
  holdersOf,
  mintCoins,
  sendCoins,
  supplyOf,
  takeCoins,
  totalSupply,
} from '../../../../../src/devnet/module/bank/balances.ts';
import { createStage, refusalOf, START, STRANGER, TENANT } from '../../stage.ts';

describe('balances', () => {
  it('list what an address holds by denom, without zeros', () => {
    const context = createStage().context();
    expect(balancesOf(context, TENANT)).toEqual([
      { denom: 'uact', amount: START.uact },
      { denom: 'uakt', amount: START.uakt },
    ]);
    sendCoins(context, TENANT, STRANGER, [{ denom: 'uact', amount: START.uact }]);
    expect(balancesOf(context, TENANT).map(({ denom }) => denom)).toEqual(['uakt']);
    expect(balanceOf(context, TENANT, 'uact')).toBe(0n);
    expect(balancesOf(context, 'akash1none')).toEqual([]);
  });

  it('make an account of whoever receives coins', () => {
    const context = createStage().context();
    expect(accounts.find(context.state, STRANGER)).toBeUndefined();
    sendCoins(context, TENANT, STRANGER, [{ denom: 'uakt', amount: 1n }]);
    expect(accounts.find(context.state, STRANGER)?.sequence).toBe(0n);
  });

  it('keep the supply, which only minting raises', () => {
    const context = createStage().context();
    mintCoins(context, STRANGER, { denom: 'uact', amount: 7n });
    sendCoins(context, STRANGER, TENANT, [{ denom: 'uact', amount: 5n }]);
    expect(totalSupply(context)).toEqual([
      { denom: 'uact', amount: 3n * START.uact + 7n },
      { denom: 'uakt', amount: 3n * START.uakt },
    ]);
  });

  it('forget a denom of which nothing is left', () => {
    const context = createStage().context();
    changeSupply(context, 'ufoo', 5n);
    expect(supplyOf(context, 'ufoo')).toBe(5n);
    changeSupply(context, 'ufoo', -5n);
    expect(totalSupply(context).map(({ denom }) => denom)).toEqual(['uact', 'uakt']);
  });

  it('tell who holds a denom', () => {
    const context = createStage().context();
    takeCoins(context, TENANT, [{ denom: 'uakt', amount: START.uakt }]);
    giveCoins(context, STRANGER, [{ denom: 'uakt', amount: 2n }]);
    const held = holdersOf(context, 'uakt').map(({ address, amount }) => [address, amount]);
    expect(held).toContainEqual([STRANGER, 2n]);
    expect(held.map(([address]) => address)).not.toContain(TENANT);
    expect(held).toHaveLength(3);
  });

  it('refuse to go below zero', () => {
    const context = createStage().context();
    expect(refusalOf(() => sendCoins(context, STRANGER, TENANT, [{ denom: 'uact', amount: 1n }]))).toBe('sdk/5');
  });

  it('are printed as the SDK does', () => {
    expect(
      formatCoins([
        { denom: 'uact', amount: 5n },
        { denom: 'uakt', amount: 7n },
      ]),
    ).toBe('5uact,7uakt');
    expect(formatCoins([])).toBe('');
  });
});
