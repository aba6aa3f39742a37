import { expect, it } from 'vitest';
import { QueryLeasesRequest, QueryLeasesResponse } from '../../../../src/chain/protocol/akash.ts';
import { queryPath } from '../../../../src/chain/protocol/queryPath.ts';
import { listLeases } from '../../../../src/chain/query/listLeases.ts';
import { leaseId, provider, wireId } from '../../../helpers/chainFixtures.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

it('reads every page of what matches the filter', async () => {
  const pages = [new Uint8Array([1]), new Uint8Array()].map((nextKey) =>
    QueryLeasesResponse.encode(QueryLeasesResponse.fromPartial({ ...response, pagination: { nextKey } })).finish(),
  );
  const connection = createFakeConnection({ query: () => pages.shift()! });
  const found = await listLeases(connection, { provider, dseq: 42n, state: 'active' });
  expect(found).toMatchObject([...view, ...view]);
  expect(connection.queries.map((query) => query.path)).toEqual([queryPath.leases, queryPath.leases]);
  const [first, second] = connection.queries.map((query) => QueryLeasesRequest.decode(query.data));
  expect(first?.filters).toMatchObject({ provider, dseq: wireId.dseq, state: 'active' });
  expect(second?.pagination?.key).toEqual(new Uint8Array([1]));
});

const response = { leases: [{ lease: { id: wireId, state: 1 } }] };
const view = [{ id: leaseId, state: 'active' }];
