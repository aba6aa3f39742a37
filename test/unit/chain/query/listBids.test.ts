import { expect, it } from 'vitest';
import { QueryBidsRequest, QueryBidsResponse } from '../../../../src/chain/protocol/akash.ts';
import { queryPath } from '../../../../src/chain/protocol/queryPath.ts';
import { listBids } from '../../../../src/chain/query/listBids.ts';
import { leaseId, owner, provider, wireId } from '../../../helpers/chainFixtures.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

it('reads every page of what matches the filter', async () => {
  const pages = [new Uint8Array([1]), new Uint8Array()].map((nextKey) =>
    QueryBidsResponse.encode(QueryBidsResponse.fromPartial({ ...response, pagination: { nextKey } })).finish(),
  );
  const connection = createFakeConnection({ query: () => pages.shift()! });
  const found = await listBids(connection, { owner, dseq: 42n, gseq: 1, oseq: 2, provider, state: 'open' });
  expect(found).toMatchObject([...view, ...view]);
  expect(connection.queries.map((query) => query.path)).toEqual([queryPath.bids, queryPath.bids]);
  const [first, second] = connection.queries.map((query) => QueryBidsRequest.decode(query.data));
  expect(first?.filters).toMatchObject({ owner, dseq: wireId.dseq, gseq: 1, oseq: 2, provider, state: 'open' });
  expect(second?.pagination?.key).toEqual(new Uint8Array([1]));
});

const response = { bids: [{ bid: { id: wireId, state: 1 } as object }] };
const view = [{ id: leaseId, state: 'open' }];
