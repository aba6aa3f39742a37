import { describe, expect, it } from 'vitest';
import { PageRequest } from '../../../../../../src/chain/protocol/akash.ts';
import { QueryPricesRequest, QueryPricesResponse } from '../../../../../../src/chain/protocol/oracle.ts';
import { pricesQuery } from '../../../../../../src/devnet/module/oracle/query/prices.ts';
import { createPricedStage, postPrice, timestampAt } from '../../../exchange.ts';

const codecs = { request: QueryPricesRequest, response: QueryPricesResponse };
const stage = createPricedStage();
for (const [index, price] of ['1', '2', '3'].entries()) postPrice(stage, price, { offsetMs: index * 1_000 });
const ask = (filters: object = {}, page: object = {}) =>
  stage.ask(pricesQuery, codecs, {
    filters: { assetDenom: '', baseDenom: '', startTime: undefined, endTime: undefined, ...filters },
    pagination: PageRequest.fromPartial(page),
  });
const pricesOf = (...given: Parameters<typeof ask>) =>
  ask(...given).prices.map(({ state }) => state?.price.slice(0, 1));

// node x/oracle/keeper/grpc_query.go Prices.
describe('pricesQuery', () => {
  it('tells the newest first, and the oldest in reverse', () => {
    expect(pricesOf()).toEqual(['3', '2', '1']);
    expect(pricesOf({}, { reverse: true })).toEqual(['1', '2', '3']);
    expect(ask().prices[0]).toEqual({
      id: { source: 1, denom: 'akt', baseDenom: 'usd', timestamp: timestampAt(stage.timeMs + 2_000), sequence: 2n },
      state: { price: '3.000000000000000000' },
    });
    expect(stage.ask(pricesQuery, codecs, {}).prices).toHaveLength(3);
  });

  it('narrows by denoms and by time, both ends counted', () => {
    expect(pricesOf({ assetDenom: 'akt', baseDenom: 'usd' })).toHaveLength(3);
    expect(pricesOf({ assetDenom: 'act' })).toEqual([]);
    expect(pricesOf({ baseDenom: 'eur' })).toEqual([]);
    expect(pricesOf({ startTime: timestampAt(stage.timeMs + 1_000) })).toEqual(['3', '2']);
    expect(pricesOf({ endTime: timestampAt(stage.timeMs + 1_000) })).toEqual(['2', '1']);
  });

  it('goes by pages', () => {
    const first = ask({}, { limit: 2n });
    expect(first.prices).toHaveLength(2);
    expect(pricesOf({}, { limit: 2n, key: first.pagination?.nextKey })).toEqual(['1']);
  });
});
