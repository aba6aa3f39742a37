import { expect, it } from 'vitest';
import { amountOf, lessCoins, spendFrom } from '../../../../src/chain/money/funds.ts';
import { owner } from '../../../helpers/chainFixtures.ts';

const coins = [
  { denom: 'uact', amount: 5n },
  { denom: 'uakt', amount: 7n },
];

it('finds an amount, and 0 for none', () => {
  expect([amountOf(coins, 'uakt'), amountOf(coins, 'other'), amountOf(undefined, 'uakt')]).toEqual([7n, 0n, 0n]);
});

it('takes coins away, below zero too', () => {
  expect(lessCoins(coins, { denom: 'uact', amount: 6n })).toEqual([coins[1], { denom: 'uact', amount: -1n }]);
});

it('takes them from one account and leaves what it was given', () => {
  const funds = { signer: owner, purses: new Map([[owner, coins]]), depositGrants: [] };
  const left = spendFrom(funds, owner, { denom: 'uakt', amount: 3n });
  expect(amountOf(left.purses.get(owner), 'uakt')).toBe(4n);
  expect(amountOf(funds.purses.get(owner), 'uakt')).toBe(7n);
  expect(amountOf(spendFrom(funds, 'other', { denom: 'uakt', amount: 1n }).purses.get('other'), 'uakt')).toBe(-1n);
});
