import { describe, expect, it } from 'vitest';
import {
  addCoins,
  amountOf,
  areOrderedCoins,
  areValidCoins,
  subtractCoins,
} from '../../../../src/devnet/state/coins.ts';

const some = (...pairs: [string, bigint][]) => pairs.map(([denom, amount]) => ({ denom, amount }));

describe('areValidCoins', () => {
  it.each([
    ['none', [], true],
    ['two in order', some(['uact', 1n], ['uakt', 2n]), true],
    ['two out of order', some(['uakt', 1n], ['uact', 2n]), false],
    ['one twice', some(['uakt', 1n], ['uakt', 2n]), false],
    ['zero', some(['uakt', 0n]), false],
    ['a debt', some(['uakt', -1n]), false],
    ['no denom', some(['1x', 1n]), false],
  ])('takes or refuses %s', (_, coins, isValid) => {
    // cosmos-sdk types/coin.go Coins.Validate
    expect(areValidCoins(coins)).toBe(isValid);
  });
});

describe('areOrderedCoins', () => {
  it('does not mind one denom twice', () => {
    expect(areOrderedCoins(some(['uakt', 1n], ['uakt', 2n]))).toBe(true);
    expect(areOrderedCoins(some(['uakt', 1n], ['uact', 2n]))).toBe(false);
  });
});

describe('sums of coins', () => {
  it('count a denom that is not there as nothing', () => {
    expect([amountOf(some(['uakt', 3n]), 'uakt'), amountOf([], 'uakt')]).toEqual([3n, 0n]);
  });
  it('are in order and without zeros', () => {
    expect(addCoins(some(['uakt', 3n]), some(['uact', 1n], ['uakt', 2n]))).toEqual(some(['uact', 1n], ['uakt', 5n]));
    expect(subtractCoins(some(['uact', 1n], ['uakt', 3n]), some(['uakt', 3n]))).toEqual(some(['uact', 1n]));
  });
  it('know no debts', () => {
    expect(subtractCoins(some(['uakt', 3n]), some(['uakt', 4n]))).toBeUndefined();
    expect(subtractCoins(some(['uakt', 3n]), some(['uact', 1n]))).toBeUndefined();
  });
});
