import type { ChainConnection } from '../connection/chainConnection.ts';
import { QueryBidRequest, QueryBidResponse } from '../protocol/akash.ts';
import { type BidId, encodeBidId } from '../protocol/ids.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { type BidView, decodeBid } from './bidView.ts';
import { orNotFound } from './orNotFound.ts';

/** The bid, lost and closed ones too, or undefined when the chain has none of this id. */
export async function findBid(
  connection: ChainConnection,
  id: BidId,
  signal?: AbortSignal,
): Promise<BidView | undefined> {
  const request = QueryBidRequest.encode({ id: encodeBidId(id) }).finish();
  const bytes = await orNotFound(connection.abciQuery(queryPath.bid, request, signal));
  return bytes && decodeBid(QueryBidResponse.decode(bytes));
}
