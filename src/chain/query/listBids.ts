import type { ChainConnection } from '../connection/chainConnection.ts';
import { QueryBidsRequest, QueryBidsResponse } from '../protocol/akash.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { type BidView, decodeBid } from './bidView.ts';
import { readList } from './readList.ts';

/** Bids that match every field given. */
export async function listBids(
  connection: ChainConnection,
  filter: {
    owner?: string;
    dseq?: bigint;
    gseq?: number;
    oseq?: number;
    provider?: string;
    state?: 'open' | 'active' | 'lost' | 'closed';
  } = {},
  signal?: AbortSignal,
): Promise<BidView[]> {
  const bids = await readList(
    connection,
    {
      path: queryPath.bids,
      encodeRequest: (pagination) =>
        QueryBidsRequest.encode(QueryBidsRequest.fromPartial({ filters: filter, pagination })).finish(),
      decodeResponse: QueryBidsResponse.decode,
      itemsOf: (response) => response.bids,
    },
    signal,
  );
  return bids.map(decodeBid);
}
