import { expect, it } from 'vitest';
import { QueryOrdersRequest, QueryOrdersResponse } from '../../../../src/chain/protocol/akash.ts';
import { queryPath } from '../../../../src/chain/protocol/queryPath.ts';
import { listOrders } from '../../../../src/chain/query/listOrders.ts';
import { orderId, owner, wireId } from '../../../helpers/chainFixtures.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

it('reads every page of what matches the filter', async () => {
  const pages = [new Uint8Array([1]), new Uint8Array()].map((nextKey) =>
    QueryOrdersResponse.encode(QueryOrdersResponse.fromPartial({ ...response, pagination: { nextKey } })).finish(),
  );
  const connection = createFakeConnection({ query: () => pages.shift()! });
  const found = await listOrders(connection, { owner, dseq: 42n, gseq: 1, oseq: 2, state: 'open' });
  expect(found).toMatchObject([...view, ...view]);
  expect(connection.queries.map((query) => query.path)).toEqual([queryPath.orders, queryPath.orders]);
  const [first, second] = connection.queries.map((query) => QueryOrdersRequest.decode(query.data));
  expect(first?.filters).toMatchObject({ owner, dseq: wireId.dseq, gseq: 1, oseq: 2, state: 'open' });
  expect(second?.pagination?.key).toEqual(new Uint8Array([1]));
});

const response = { orders: [{ id: { owner, dseq: 42, gseq: 1, oseq: 2 }, state: 1 } as object] };
const view = [{ id: orderId, state: 'open' }];
