import { expect, it } from 'vitest';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { QueryLeaseRequest, QueryLeaseResponse } from '../../../../src/chain/protocol/akash.ts';
import { findLease } from '../../../../src/chain/query/findLease.ts';
import { leaseId, wireId } from '../../../helpers/chainFixtures.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

it('asks for the lease of this id', async () => {
  const response = QueryLeaseResponse.fromPartial({ lease: { id: wireId, state: 1 } });
  const connection = createFakeConnection({ query: () => QueryLeaseResponse.encode(response).finish() });
  expect(await findLease(connection, leaseId)).toMatchObject({ id: leaseId, state: 'active' });
  expect(QueryLeaseRequest.decode(connection.queries[0]!.data)).toEqual({ id: wireId });
});

it('is undefined for one that the chain does not have', async () => {
  const absent = new RunnerError('QUERY_FAILED', { path: '/q', codespace: 'market', code: 20 });
  const connection = createFakeConnection({ query: () => Promise.reject(absent) });
  expect(await findLease(connection, leaseId)).toBeUndefined();
});
