import { expect, it } from 'vitest';
import { QueryMarketParamsResponse } from '../../../../src/chain/protocol/akash.ts';
import { getMarketParams } from '../../../../src/chain/query/getMarketParams.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

it('gives the least deposits and the number of bids', async () => {
  const params = { orderMaxBids: 20, bidMinDeposits: [{ denom: 'uact', amount: '500000' }] };
  const bytes = QueryMarketParamsResponse.encode(QueryMarketParamsResponse.fromPartial({ params })).finish();
  expect(await getMarketParams(createFakeConnection({ query: () => bytes }))).toEqual({
    bidMinDeposits: [{ denom: 'uact', amount: 500_000n }],
    orderMaxBids: 20,
  });
});

it('gives the bounds of the notice where the node has them', async () => {
  const window = (seconds: bigint) => ({ seconds, nanos: 0 });
  const params = { minReclamationWindow: window(60n), maxReclamationWindow: window(120n) };
  const bytes = QueryMarketParamsResponse.encode(QueryMarketParamsResponse.fromPartial({ params })).finish();
  expect(await getMarketParams(createFakeConnection({ query: () => bytes }))).toMatchObject({
    minReclamationWindowMs: 60_000,
    maxReclamationWindowMs: 120_000,
  });
});
