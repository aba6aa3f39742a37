import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as decimal from '../../../src/base/decimal.ts';

const { parseDecimal, formatDecimal } = decimal;
const anyDecimal = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map((atomics) => ({ atomics }));

describe('parseDecimal', () => {
  it.each([
    ['0', 0n],
    ['1', 10n ** 18n],
    ['-0.5', -5n * 10n ** 17n],
    ['120.000000000000000001', 120n * 10n ** 18n + 1n],
    ['007', 7n * 10n ** 18n],
  ])('reads %s', (text, atomics) => {
    expect(parseDecimal(text)).toEqual({ atomics });
  });

  it.each(['', ' 1', '1.', '.5', '1e3', '+1', '1,5', '0x10', 'NaN', '0.0000000000000000001', '9'.repeat(61)])(
    'refuses "%s"',
    (text) => {
      expect(() => parseDecimal(text)).toThrow(expect.objectContaining({ kind: 'DECIMAL_INVALID' }));
    },
  );
});

describe('formatting', () => {
  it('writes the shortest text, and the chain’s with 18 places', () => {
    const price = parseDecimal('-120.500');
    expect(formatDecimal(price)).toBe('-120.5');
    expect(decimal.formatFixed(price)).toBe('-120.500000000000000000');
    expect(formatDecimal(decimal.ZERO)).toBe('0');
  });

  it('is read back as the same value', () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        expect(parseDecimal(formatDecimal(value))).toEqual(value);
        expect(parseDecimal(decimal.formatFixed(value))).toEqual(value);
      }),
    );
  });
});

describe('arithmetic', () => {
  const of = parseDecimal;

  it('adds, subtracts and scales exactly', () => {
    expect(decimal.addDecimals(of('0.1'), of('0.2'))).toEqual(of('0.3'));
    expect(decimal.subtractDecimals(of('0.1'), of('0.2'))).toEqual(of('-0.1'));
    expect(decimal.timesInteger(of('1.5'), 7n)).toEqual(of('10.5'));
    expect(decimal.decimalOf(3n)).toEqual(of('3'));
  });

  it('multiplies and divides, dropping what is beyond 18 places', () => {
    expect(decimal.multiplyDecimals(of('1.5'), of('0.000000000000000001'))).toEqual({ atomics: 1n });
    expect(decimal.divideDecimals(of('1'), of('3'))).toEqual(of('0.333333333333333333'));
    expect(() => decimal.divideDecimals(of('1'), decimal.ZERO)).toThrow(RangeError);
  });

  it('compares, truncates and rounds up', () => {
    expect([of('1'), of('2')].map((one) => decimal.compareDecimals(one, of('1.5')))).toEqual([-1, 1]);
    expect(decimal.compareDecimals(of('1.50'), of('1.5'))).toBe(0);
    expect(['1.9', '-1.9', '2'].map((one) => decimal.truncateDecimal(of(one)))).toEqual([1n, -1n, 2n]);
    expect(['1.1', '-1.1', '2'].map((one) => decimal.ceilDecimal(of(one)))).toEqual([2n, -1n, 2n]);
  });

  it('loses nothing: a value is between its truncation and its ceiling', () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        const up = decimal.ceilDecimal(value);
        expect(decimal.compareDecimals(value, decimal.decimalOf(up))).toBeLessThanOrEqual(0);
        expect(up - decimal.truncateDecimal(value)).toBeLessThanOrEqual(1n);
      }),
    );
  });
});
