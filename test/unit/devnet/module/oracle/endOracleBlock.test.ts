import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../../../src/base/decimal.ts';
import { endOracleBlock } from '../../../../../src/devnet/module/oracle/endOracleBlock.ts';
import { aggregates, healths } from '../../../../../src/devnet/module/oracle/records.ts';
import { createPricedStage, FEEDER, linesOf, postPrice, runBlocker, SECOND_FEEDER } from '../../exchange.ts';
import { createStage, typesOf } from '../../stage.ts';

const PAIR = { denom: 'akt', baseDenom: 'usd' };
const both = { oracle: { sources: [FEEDER, SECOND_FEEDER] } };

describe('endOracleBlock', () => {
  // The form of the aggregated price is that of a block of a node of v2.1.
  it('tells that a price is there, and which', () => {
    const stage = createPricedStage();
    postPrice(stage, '1.5');
    stage.timeMs += 2_000;
    const price =
      '{"denom":"akt","twap":"1.500000000000000000","median_price":"1.500000000000000000",' +
      '"min_price":"1.500000000000000000","max_price":"1.500000000000000000","timestamp":"2023-11-14T22:13:22Z",' +
      '"num_sources":1,"deviation_bps":"0"}';
    expect(linesOf(runBlocker(stage, endOracleBlock))).toEqual([
      'akash.oracle.v2.EventPriceRecovered "10" {"denom":"akt","base_denom":"usd"}',
      `akash.oracle.v2.EventAggregatedPrice ${price}`,
    ]);
    expect(typesOf(runBlocker(stage, endOracleBlock))).toEqual(['EventAggregatedPrice']);
  });

  it('does nothing before the first price', () => {
    expect(runBlocker(createPricedStage(), endOracleBlock)).toEqual([]);
    expect(runBlocker(createStage(), endOracleBlock)).toEqual([]);
  });

  // node x/oracle/keeper/abci.go: stale is what is older than the period; the last good price stays.
  it('finds a price stale when its period is over, once, and recovered', () => {
    const stage = createPricedStage();
    postPrice(stage, '1');
    runBlocker(stage, endOracleBlock);
    stage.timeMs += 30_000;
    expect(typesOf(runBlocker(stage, endOracleBlock))).toEqual(['EventAggregatedPrice']);
    stage.timeMs += 1;
    expect(linesOf(runBlocker(stage, endOracleBlock))).toEqual([
      'akash.oracle.v2.EventPriceStaled {"denom":"akt","base_denom":"usd"} "0"',
    ]);
    expect(runBlocker(stage, endOracleBlock)).toEqual([]);
    expect(healths.find(stage.state, PAIR)).toEqual({
      denom: 'akt',
      isHealthy: false,
      hasMinSources: false,
      deviationOk: true,
      totalSources: 1,
      healthySources: 0,
      reasons: ['insufficient price sources: 0 < 1'],
    });
    expect(formatDecimal(aggregates.find(stage.state, PAIR)!.twap)).toBe('1');
    postPrice(stage, '2');
    expect(typesOf(runBlocker(stage, endOracleBlock))).toEqual(['EventPriceRecovered', 'EventAggregatedPrice']);
  });

  it('reckons the mean over the window, with the price before it for what it lasted', () => {
    const stage = createPricedStage();
    postPrice(stage, '1');
    stage.timeMs += 9_000;
    postPrice(stage, '2');
    stage.timeMs += 1_000;
    runBlocker(stage, endOracleBlock);
    // 4 s of 1 and 1 s of 2 in a window of 5 s.
    expect(formatDecimal(aggregates.find(stage.state, PAIR)!.twap)).toBe('1.2');
  });

  it('finds nothing to rely on in a price of the future alone', () => {
    const stage = createPricedStage();
    postPrice(stage, '1', { offsetMs: 10 });
    expect(typesOf(runBlocker(stage, endOracleBlock))).toEqual(['EventPriceStaled']);
  });

  it('does not rely on sources that differ too much, or are too few', () => {
    const stage = createPricedStage(both);
    postPrice(stage, '1');
    postPrice(stage, '1.0151', { signer: SECOND_FEEDER });
    runBlocker(stage, endOracleBlock);
    expect(healths.find(stage.state, PAIR)?.reasons).toEqual(['price deviation too high: 151bps > 150bps']);
    const lonely = createPricedStage({ oracle: { ...both.oracle, minPriceSources: 2 } });
    postPrice(lonely, '1');
    runBlocker(lonely, endOracleBlock);
    expect(healths.find(lonely.state, PAIR)).toMatchObject({ isHealthy: false, totalSources: 1, healthySources: 1 });
  });
});
