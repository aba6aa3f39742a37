import { expect, it } from 'vitest';
import { QueryPricesRequest, QueryPricesResponse } from '../../../../src/chain/protocol/oracle.ts';
import { listPrices } from '../../../../src/chain/query/listPrices.ts';
import { answeringTwice } from '../../../helpers/answering.ts';
import { price } from '../../../helpers/chainFixtures.ts';

it('reads every page of what matches the filter', async () => {
  const id = { source: 2, denom: 'akt', baseDenom: 'usd', timestamp: { seconds: 3n, nanos: 0 }, sequence: 1n };
  const connection = answeringTwice(QueryPricesResponse, { prices: [{ id, state: { price: '1.5' } }] });
  const one = { source: 2, denom: 'akt', baseDenom: 'usd', timeMs: 3_000, price: price.amount };
  const filter = { denom: 'akt', baseDenom: 'usd', fromMs: 1_000, untilMs: 9_000 };
  expect(await listPrices(connection, filter)).toEqual([one, one]);
  const [first, second] = connection.queries.map(({ data }) => QueryPricesRequest.decode(data));
  expect(first?.filters).toEqual({
    assetDenom: 'akt',
    baseDenom: 'usd',
    startTime: { seconds: 1n, nanos: 0 },
    endTime: { seconds: 9n, nanos: 0 },
  });
  expect(second?.pagination?.key).toEqual(new Uint8Array([1]));
});
