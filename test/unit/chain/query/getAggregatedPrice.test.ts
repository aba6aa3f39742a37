import { expect, it } from 'vitest';
import { QueryAggregatedPriceRequest, QueryAggregatedPriceResponse } from '../../../../src/chain/protocol/oracle.ts';
import { getAggregatedPrice } from '../../../../src/chain/query/getAggregatedPrice.ts';
import { answering } from '../../../helpers/answering.ts';
import { price } from '../../../helpers/chainFixtures.ts';

it('gives the price and whether it counts', async () => {
  const aggregatedPrice = { twap: '1.5', medianPrice: '1.5', timestamp: { seconds: 3n, nanos: 0 } };
  const priceHealth = { isHealthy: false, failureReason: ['stale'] };
  const connection = answering(QueryAggregatedPriceResponse, { aggregatedPrice, priceHealth });
  expect(await getAggregatedPrice(connection, 'akt')).toEqual({
    denom: 'akt',
    twap: price.amount,
    median: price.amount,
    timeMs: 3_000,
    isHealthy: false,
    failures: ['stale'],
  });
  expect(QueryAggregatedPriceRequest.decode(connection.queries[0]!.data)).toEqual({ denom: 'akt' });
});
