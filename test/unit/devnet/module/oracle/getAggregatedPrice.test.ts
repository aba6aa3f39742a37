import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../../../src/base/decimal.ts';
import { endOracleBlock } from '../../../../../src/devnet/module/oracle/endOracleBlock.ts';
import { getAggregatedPrice, notFound } from '../../../../../src/devnet/module/oracle/getAggregatedPrice.ts';
import { createPricedStage, postPrice, runBlocker } from '../../exchange.ts';
import { refusalOf } from '../../stage.ts';

// node x/oracle/keeper/keeper.go GetAggregatedPrice.
describe('getAggregatedPrice', () => {
  it('is the sources’ for AKT and a dollar for ACT', () => {
    const stage = createPricedStage();
    postPrice(stage, '1.5');
    runBlocker(stage, endOracleBlock);
    const prices = ['uakt', 'akt', 'uact', 'act'].map((denom) =>
      formatDecimal(getAggregatedPrice(stage.context(), denom)),
    );
    expect(prices).toEqual(['1.5', '1.5', '1', '1']);
  });

  it('is refused while there is none, or an old one', () => {
    const stage = createPricedStage();
    const ask = () => refusalOf(() => getAggregatedPrice(stage.context(), 'uakt'));
    expect(ask()).toBe('oracle.v2/4');
    postPrice(stage, '1.5');
    runBlocker(stage, endOracleBlock);
    expect(ask()).toBe('ok');
    stage.timeMs += 60_000;
    runBlocker(stage, endOracleBlock);
    expect(ask()).toBe('oracle.v2/4');
    expect(refusalOf(() => getAggregatedPrice(stage.context(), 'ufoo'))).toBe('oracle.v2/4');
  });
});

describe('notFound', () => {
  // What a node of v2.1 answers for the price of xyz.
  it('reads as the node’s store says it', () => {
    expect(notFound({ denom: 'xyz', baseDenom: 'usd' }, 'AggregatedPrice')).toBe(
      "collections: not found: key 'xyz/usd' of type github.com/cosmos/gogoproto/akash.oracle.v2.AggregatedPrice",
    );
  });
});
