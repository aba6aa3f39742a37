import type { ChainConnection } from '../connection/chainConnection.ts';
import { QueryOrderRequest, QueryOrderResponse } from '../protocol/akash.ts';
import { encodeOrderId, type OrderId } from '../protocol/ids.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { decodeOrder, type OrderView } from './orderView.ts';
import { orNotFound } from './orNotFound.ts';

/** The order, closed ones too, or undefined when the chain has none of this id. */
export async function findOrder(
  connection: ChainConnection,
  id: OrderId,
  signal?: AbortSignal,
): Promise<OrderView | undefined> {
  const request = QueryOrderRequest.encode({ id: encodeOrderId(id) }).finish();
  const bytes = await orNotFound(connection.abciQuery(queryPath.order, request, signal));
  const order = bytes && QueryOrderResponse.decode(bytes).order;
  return order && decodeOrder(order);
}
