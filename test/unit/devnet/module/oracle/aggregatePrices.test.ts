import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal } from '../../../../../src/base/decimal.ts';
import { aggregatePrices, meanOverTime } from '../../../../../src/devnet/module/oracle/aggregatePrices.ts';

const at = (timestampNs: bigint, price: string) => ({ timestampNs, price: parseDecimal(price) });
const view = (latest: string, ...history: ReturnType<typeof at>[]) => ({ latest: parseDecimal(latest), history });

// node x/oracle/keeper/keeper.go calculateTWAP.
describe('meanOverTime', () => {
  it.each([
    ['one price', [at(5n, '2')], '2'],
    ['the newest for a quarter of the time', [at(7n, '2'), at(-2n, '1')], '1.25'],
    ['three', [at(9n, '4'), at(8n, '3'), at(6n, '1')], '2.25'],
    ['prices of this very moment', [at(10n, '1'), at(10n, '2')], '1.5'],
    ['one that lasted no time', [at(10n, '9'), at(4n, '1')], '1'],
  ])('%s', (_, history, expected) => expect(formatDecimal(meanOverTime(history, 10n))).toBe(expected));
});

// The same file, calculateAggregatedPricesFromHistory.
describe('aggregatePrices', () => {
  it('makes one of several', () => {
    const sources = [view('1.02', at(0n, '1.02')), view('1', at(0n, '1')), view('1.01', at(0n, '1.01'))];
    const found = aggregatePrices('akt', sources, 10n)!;
    const texts = [found.twap, found.median, found.min, found.max].map(formatDecimal);
    expect(texts).toEqual(['1.01', '1.01', '1', '1.02']);
    expect(found).toMatchObject({ denom: 'akt', timestampNs: 10n, sources: 3, deviationBps: 200n });
  });

  it('takes the middle of two', () => {
    const found = aggregatePrices('akt', [view('1', at(0n, '1')), view('2', at(0n, '2'))], 10n)!;
    expect([formatDecimal(found.median), found.deviationBps]).toEqual(['1.5', 10_000n]);
  });

  it('leaves sources without a past out of the mean, but not out of the rest', () => {
    const found = aggregatePrices('akt', [view('3'), view('1', at(0n, '1'))], 10n)!;
    expect([formatDecimal(found.twap), formatDecimal(found.max), found.sources]).toEqual(['1', '3', 2]);
  });

  it('is nothing where nobody has a past', () => {
    expect(aggregatePrices('akt', [], 10n)).toBeUndefined();
    expect(aggregatePrices('akt', [view('3')], 10n)).toBeUndefined();
  });
});
