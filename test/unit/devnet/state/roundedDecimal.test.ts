import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal } from '../../../../src/base/decimal.ts';
import { divideRounded, multiplyRounded, raiseRounded } from '../../../../src/devnet/state/roundedDecimal.ts';

const two = (compute: typeof multiplyRounded, a: string, b: string) =>
  formatDecimal(compute(parseDecimal(a), parseDecimal(b)));

// cosmossdk.io/math legacy_dec.go: half to the even neighbour.
describe('multiplyRounded', () => {
  it.each([
    ['1.5', '2', '3'],
    ['0.000000000000000001', '0.4', '0'],
    ['0.000000000000000001', '0.5', '0'],
    ['0.000000000000000003', '0.5', '0.000000000000000002'],
    ['0.000000000000000001', '0.6', '0.000000000000000001'],
    ['-0.000000000000000003', '0.5', '-0.000000000000000002'],
  ])('%s × %s = %s', (a, b, expected) => expect(two(multiplyRounded, a, b)).toBe(expected));
});

describe('divideRounded', () => {
  it.each([
    ['1', '3', '0.333333333333333333'],
    ['2', '3', '0.666666666666666667'],
    ['1', '1.14', '0.877192982456140351'],
    ['-2', '3', '-0.666666666666666667'],
  ])('%s / %s = %s', (a, b, expected) => expect(two(divideRounded, a, b)).toBe(expected));
});

describe('raiseRounded', () => {
  it.each([
    ['1.1', 0n, '1'],
    ['1.1', 1n, '1.1'],
    ['1.1', 5n, '1.61051'],
    ['0.333333333333333333', 3n, '0.037037037037037037'],
  ])('%s to the power of %s = %s', (value, power, expected) => {
    expect(formatDecimal(raiseRounded(parseDecimal(value), power))).toBe(expected);
  });
});
