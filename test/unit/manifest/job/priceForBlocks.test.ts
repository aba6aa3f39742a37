import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareDecimals, formatDecimal, parseDecimal } from '../../../../src/base/decimal.ts';
import { priceForBlocks, usdPerHour } from '../../../../src/manifest/job/priceForBlocks.ts';

const perHour = (usd: string) => ({ kind: 'per-hour', usd: parseDecimal(usd) }) as const;

it('counts dollars per hour into uact per block', () => {
  // By hand: 0.36 USD/h = 360000 uact per 600 blocks of 6 s.
  expect(formatDecimal(priceForBlocks(perHour('0.36'), 6000).amount)).toBe('600');
  // 0.20 × 10^6 × 6 / 3600 = 333.333…, cut off after 18 places.
  expect(formatDecimal(priceForBlocks(perHour('0.20'), 6000.9).amount)).toBe('333.333333333333333333');
  expect(priceForBlocks(perHour('1'), 0).denom).toBe('uact');
});

it('leaves a price per block as it is', () => {
  const price = { denom: 'uact', amount: parseDecimal('120') };
  expect(priceForBlocks({ kind: 'per-block', price }, 6000)).toEqual(price);
});

it('never comes to more than the limit', () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 24n), fc.integer({ min: 1, max: 60_000 }), (atomics, blockTimeMs) => {
      const price = priceForBlocks({ kind: 'per-hour', usd: { atomics } }, blockTimeMs);
      expect(compareDecimals(usdPerHour(price, blockTimeMs), { atomics })).toBeLessThanOrEqual(0);
    }),
  );
  expect(formatDecimal(usdPerHour({ denom: 'uact', amount: parseDecimal('600') }, 6000))).toBe('0.36');
});
