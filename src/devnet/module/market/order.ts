import { type GroupSpec, Order_State } from '../../../chain/protocol/akash.ts';
import type { GroupId } from '../../../chain/protocol/ids.ts';
import type { Context } from '../../state/context.ts';
import { emitMarketplaceEvent } from '../../state/emitMarketplaceEvent.ts';
import { groupKey } from '../../state/idKeys.ts';
import { refuse } from '../../state/refusal.ts';
import { wrappedPlainly } from '../../state/sdkErrors.ts';
import { marketErrors } from './marketErrors.ts';
import { type Order, orders } from './records.ts';

/** A group's orders, oldest first. */
export function ordersOf({ state }: Pick<Context, 'state'>, id: GroupId): Order[] {
  return orders.list(state, `${groupKey(id)}/`).map((row) => row.value);
}

/**
 * Puts a group up for bids. The order's number is one more than the group's closed orders.
 * @throws a refusal with code 1 of `undefined` when the group has an order that is not closed.
 */
export function openOrder(context: Context, groupId: GroupId, spec: GroupSpec, reclamationMs?: number): void {
  const earlier = ordersOf(context, groupId);
  if (earlier.some(({ state }) => state !== Order_State.closed)) {
    refuse(wrappedPlainly(marketErrors.orderActive, 'create order: active order exists'));
  }
  const id = { ...groupId, oseq: earlier.length + 1 };
  const order = { id, state: Order_State.open, spec, createdAt: context.height };
  orders.put(context.state, id, reclamationMs === undefined ? order : { ...order, reclamationMs });
  emitMarketplaceEvent(context, { kind: 'order-created', id });
}

/** Marks an order as leased. There is no event for this. */
export function matchOrder(context: Context, order: Order): void {
  orders.put(context.state, order.id, { ...order, state: Order_State.active });
}

/** Closes an order, unless it is closed already. */
export function closeOrder(context: Context, order: Order): void {
  if (order.state === Order_State.closed) return;
  orders.put(context.state, order.id, { ...order, state: Order_State.closed });
  emitMarketplaceEvent(context, { kind: 'order-closed', id: order.id });
}
