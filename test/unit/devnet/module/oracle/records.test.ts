import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../../../../src/base/decimal.ts';
import {
  aggregates,
  GO_ZERO_TIME_NS,
  healths,
  latelyOf,
  latestPrices,
  pairKey,
  priceCounts,
  prices,
  pricesOf,
  sourceKey,
  sourceNumber,
} from '../../../../../src/devnet/module/oracle/records.ts';
import { createStage, PROVIDER, RIVAL, TENANT } from '../../stage.ts';

const pair = { denom: 'akt', baseDenom: 'usd' };

describe('records of the oracle', () => {
  it('keep the prices of a source by time and then by number, whatever the year', () => {
    const stage = createStage();
    const put = (source: number, timestampNs: bigint, sequence: bigint) => {
      const id = { ...pair, source, timestampNs, sequence };
      prices.put(stage.state, id, { ...id, price: decimalOf(1n) });
    };
    put(1, 10n, 1n);
    put(1, 10n, 0n);
    put(1, GO_ZERO_TIME_NS, 0n);
    put(1, 253_402_300_799_999_999_999n, 0n);
    put(1, 9n, 5n);
    put(2, 1n, 0n);
    const found = pricesOf(stage.context(), { ...pair, source: 1 });
    expect(found.map(({ timestampNs, sequence }) => `${timestampNs}/${sequence}`)).toEqual([
      '-62135596800000000000/0',
      '9/5',
      '10/0',
      '10/1',
      '253402300799999999999/0',
    ]);
  });

  // node x/oracle/keeper/keeper.go getTWAPHistory, getLastPriceBefore.
  it.each([
    ['within the window, and the one before', [80n, 95n, 96n, 99n], [99n, 96n, 95n, 80n]],
    ['the one before of long ago', [1n, 99n], [99n, 1n]],
    ['only what was before', [1n, 2n], [2n]],
    ['nothing of the future', [96n, 101n], [96n]],
    ['nothing', [], []],
  ])('tell what was posted lately: %s', (_, seconds, expected) => {
    const stage = createStage();
    const base = 1_700_000_000n;
    const ns = (second: bigint) => (base + second * 10n) * 1_000_000_000n;
    for (const second of seconds) {
      const id = { ...pair, source: 1, timestampNs: ns(second), sequence: 0n };
      prices.put(stage.state, id, { ...id, price: decimalOf(1n) });
    }
    const found = latelyOf(stage.context(), { ...pair, source: 1 }, ns(95n), ns(100n));
    expect(found.map(({ timestampNs }) => (timestampNs / 1_000_000_000n - base) / 10n)).toEqual(expected);
  });

  // node x/oracle/keeper/keeper.go SetParams.
  it('number the sources from 1, each once', () => {
    const stage = createStage({ oracle: { sources: [TENANT, TENANT, PROVIDER] } });
    const numbers = [TENANT, PROVIDER, RIVAL].map((address) => sourceNumber(stage.context(), address));
    expect(numbers).toEqual([1, 2, undefined]);
  });

  it('go by their pair', () => {
    expect([pairKey(pair), sourceKey({ ...pair, source: 3 })]).toEqual(['akt/usd', '00000000000000000003/akt/usd']);
    const { state } = createStage();
    priceCounts.put(state, pair, { height: 1n, count: 2n });
    expect(priceCounts.find(state, pair)?.count).toBe(2n);
    expect([aggregates.find(state, pair), healths.find(state, pair)]).toEqual([undefined, undefined]);
    expect(latestPrices.find(state, { ...pair, source: 1 })).toBeUndefined();
  });
});
