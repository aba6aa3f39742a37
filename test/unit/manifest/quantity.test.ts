import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSize, parseCpu, parseSize } from '../../../src/manifest/quantity.ts';

describe('parseSize', () => {
  it.each([
    ['8Gi', 8n * 2n ** 30n],
    ['512Mi', 512n * 2n ** 20n],
    ['1.5Gi', 1_610_612_736n],
    ['1G', 1_000_000_000n],
    ['1k', 1000n],
    ['1048576', 1_048_576n],
    ['1.9', 1n],
    ['.5Ki', 512n],
    ['1e3', 1000n],
    // Cut off, not rounded: 0.1 × 1024 = 102.4.
    ['0.1Ki', 102n],
  ])('reads %s', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes);
  });

  it.each(['', 'Gi', '8GB', '8gi', '8 Gi', '-1Gi', '0x8', 'NaN', 'Infinity', '1.2.3', '99999999Ei', '8Gi\n'])(
    'refuses %j',
    (text) => {
      expect(parseSize(text)).toBeUndefined();
    },
  );

  it('reads back what formatSize writes', () => {
    fc.assert(fc.property(fc.bigInt(0n, 2n ** 52n), (bytes) => void expect(parseSize(formatSize(bytes))).toBe(bytes)));
    expect([formatSize(8n * 2n ** 30n), formatSize(1536n * 2n ** 20n), formatSize(1000n)]).toEqual([
      '8Gi',
      '1536Mi',
      '1000',
    ]);
  });
});

describe('parseCpu', () => {
  it.each([
    ['4', 4000],
    ['0.5', 500],
    ['500m', 500],
    ['0.0019', 1],
    // In doubles 1.001 × 1000 is a little less than 1001, and the reference cuts it off.
    ['1.001', 1000],
  ])('reads %s', (text, milli) => {
    expect(parseCpu(text)).toBe(milli);
  });

  it.each(['', 'm', '-1', '1.5m', '4 cores', '4294967296m', '1e300'])('refuses %j', (text) => {
    expect(parseCpu(text)).toBeUndefined();
  });
});
