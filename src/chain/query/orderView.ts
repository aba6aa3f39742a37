import { type DeploymentReclamation, GroupSpec, type Order, Order_State } from '../protocol/akash.ts';
import { decodeOrderId, type OrderId } from '../protocol/ids.ts';

export interface OrderView {
  readonly id: OrderId;
  readonly state: OrderState;
  readonly spec: GroupSpec;
  /** Height. */
  readonly createdAt: bigint;
  /** The notice that a bid must grant, where the tenant demands one. */
  readonly reclamation?: DeploymentReclamation;
}
export type OrderState = 'open' | 'active' | 'closed' | 'invalid';

/** Reads the protobuf form. */
export function decodeOrder(order: Order): OrderView {
  return {
    id: decodeOrderId(order.id),
    state: (Order_State[order.state] ?? 'invalid') as OrderState,
    spec: order.spec ?? GroupSpec.fromPartial({}),
    createdAt: BigInt(order.createdAt.toString()),
    ...(order.reclamation && { reclamation: order.reclamation }),
  };
}
