import type { ChainConnection } from '../connection/chainConnection.ts';
import { QueryLeasesRequest, QueryLeasesResponse } from '../protocol/akash.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { decodeLease, type LeaseState, type LeaseView } from './leaseView.ts';
import { readList } from './readList.ts';

/** Leases that match every field given. */
export async function listLeases(
  connection: ChainConnection,
  filter: { owner?: string; dseq?: bigint; gseq?: number; oseq?: number; provider?: string; state?: LeaseState } = {},
  signal?: AbortSignal,
): Promise<LeaseView[]> {
  const leases = await readList(
    connection,
    {
      path: queryPath.leases,
      encodeRequest: (pagination) =>
        QueryLeasesRequest.encode(QueryLeasesRequest.fromPartial({ filters: filter, pagination })).finish(),
      decodeResponse: QueryLeasesResponse.decode,
      itemsOf: (response) => response.leases,
    },
    signal,
  );
  return leases.map(decodeLease);
}
