import type {
  Bid_State,
  GroupSpec,
  Lease_State,
  LeaseClosedReason,
  Order_State,
  ResourceOffer,
} from '../../../chain/protocol/akash.ts';
import type { DecCoin } from '../../../chain/protocol/coin.ts';
import type { BidId, LeaseId, OrderId } from '../../../chain/protocol/ids.ts';
import { leaseKey, orderKey } from '../../state/idKeys.ts';
import { defineTable } from '../../state/table.ts';

export interface Order {
  readonly id: OrderId;
  readonly state: Order_State;
  readonly spec: GroupSpec;
  readonly createdAt: bigint;
  /** The least notice demanded, in milliseconds. */
  readonly reclamationMs?: number;
}

export interface Bid {
  readonly id: BidId;
  readonly state: Bid_State;
  /** Per block, for the whole group. */
  readonly price: DecCoin;
  readonly createdAt: bigint;
  readonly resourcesOffer: readonly ResourceOffer[];
  /** The notice offered, in milliseconds. */
  readonly reclamationWindowMs?: number;
}

/** The notice a lease is under: height and Unix seconds are 0 until the provider asks for its machine. */
export interface LeaseReclamation {
  readonly windowMs: number;
  readonly startedAt: bigint;
  readonly deadline: bigint;
  readonly reason: LeaseClosedReason;
}

export interface Lease {
  readonly id: LeaseId;
  readonly state: Lease_State;
  readonly price: DecCoin;
  readonly createdAt: bigint;
  readonly closedOn: bigint;
  readonly reason: LeaseClosedReason;
  readonly reclamation?: LeaseReclamation;
}

export const orders = defineTable<OrderId, Order>('order', orderKey);
export const bids = defineTable<BidId, Bid>('bid', leaseKey);
export const leases = defineTable<LeaseId, Lease>('lease', leaseKey);
