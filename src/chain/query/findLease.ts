import type { ChainConnection } from '../connection/chainConnection.ts';
import { QueryLeaseRequest, QueryLeaseResponse } from '../protocol/akash.ts';
import { encodeLeaseId, type LeaseId } from '../protocol/ids.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { decodeLease, type LeaseView } from './leaseView.ts';
import { orNotFound } from './orNotFound.ts';

/** The lease, closed ones too, or undefined when the chain has none of this id. */
export async function findLease(
  connection: ChainConnection,
  id: LeaseId,
  signal?: AbortSignal,
): Promise<LeaseView | undefined> {
  const request = QueryLeaseRequest.encode({ id: encodeLeaseId(id) }).finish();
  const bytes = await orNotFound(connection.abciQuery(queryPath.lease, request, signal));
  return bytes && decodeLease(QueryLeaseResponse.decode(bytes));
}
