import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../../src/base/decimal.ts';
import { parseValue } from '../../../../src/cli/frame/parseValue.ts';

const address = `akash1${'q'.repeat(38)}`;

describe('parseValue', () => {
  it('reads amounts in the smallest unit and in whole coins', () => {
    expect(parseValue.coin('5000000uact')).toEqual({ denom: 'uact', amount: 5_000_000n });
    expect(parseValue.coin('0.5akt')).toEqual({ denom: 'uakt', amount: 500_000n });
    expect(parseValue.coins('1act, 2uakt')).toEqual([
      { denom: 'uact', amount: 1_000_000n },
      { denom: 'uakt', amount: 2n },
    ]);
    expect(parseValue.decCoin('0.025uakt')).toEqual({ denom: 'uakt', amount: parseDecimal('0.025') });
  });

  it('reads the rest', () => {
    expect(parseValue.dseq('18446744073709551615')).toBe(2n ** 64n - 1n);
    expect(parseValue.seq('1')).toBe(1);
    expect(parseValue.count('0')).toBe(0);
    expect(parseValue.duration('90s')).toBe(90_000);
    expect(parseValue.duration('2d')).toBe(172_800_000);
    expect(parseValue.address(address)).toBe(address);
    expect(parseValue.sources('grant,balance')).toEqual(['grant', 'balance']);
    expect([parseValue.gas('auto'), parseValue.gas('200000')]).toEqual(['auto', 200_000n]);
    expect(parseValue.adjustment('1.35')).toBe(1.35);
    expect(parseValue.attributes('a=b=c,d=e', [{ key: 'x', value: 'y' }])).toEqual([
      { key: 'x', value: 'y' },
      { key: 'a', value: 'b=c' },
      { key: 'd', value: 'e' },
    ]);
  });

  it.each([
    ['coin', '-5uact'],
    ['coin', '0.5uact'],
    ['coin', '5'],
    ['coin', '1e6uact'],
    ['coins', '5uact,'],
    ['dseq', '0'],
    ['dseq', '18446744073709551616'],
    ['seq', '4294967296'],
    ['count', '-1'],
    ['duration', '90'],
    ['address', 'cosmos1xyz'],
    ['sources', 'grant,grant'],
    ['sources', 'purse'],
    ['gas', '0'],
    ['adjustment', '0.5'],
    ['attributes', 'region'],
  ] as const)('refuses the %s %s', (name, text) => {
    expect(() => parseValue[name](text)).toThrow(InvalidArgumentError);
  });
});
