import type { ChainConnection } from '../connection/chainConnection.ts';
import { QueryOrdersRequest, QueryOrdersResponse } from '../protocol/akash.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { decodeOrder, type OrderView } from './orderView.ts';
import { readList } from './readList.ts';

/** Orders that match every field given. */
export async function listOrders(
  connection: ChainConnection,
  filter: { owner?: string; dseq?: bigint; gseq?: number; oseq?: number; state?: 'open' | 'active' | 'closed' } = {},
  signal?: AbortSignal,
): Promise<OrderView[]> {
  const orders = await readList(
    connection,
    {
      path: queryPath.orders,
      encodeRequest: (pagination) =>
        QueryOrdersRequest.encode(QueryOrdersRequest.fromPartial({ filters: filter, pagination })).finish(),
      decodeResponse: QueryOrdersResponse.decode,
      itemsOf: (response) => response.orders,
    },
    signal,
  );
  return orders.map(decodeOrder);
}
