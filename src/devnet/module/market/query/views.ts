import {
  type QueryBidResponse,
  type QueryLeaseResponse,
  Bid as WireBid,
  Lease as WireLease,
  Order as WireOrder,
} from '../../../../chain/protocol/akash.ts';
import { encodeDecCoin } from '../../../../chain/protocol/coin.ts';
import { encodeBidId, encodeLeaseId, encodeOrderId } from '../../../../chain/protocol/ids.ts';
import type { QueryContext } from '../../../state/context.ts';
import { durationOf } from '../../../state/durations.ts';
import { getEscrowAccount } from '../../escrow/account.ts';
import { getEscrowPayment } from '../../escrow/payment.ts';
import { viewAccount, viewPayment } from '../../escrow/query/views.ts';
import { bidEscrowId, leasePaymentId } from '../../escrow/records.ts';
import type { Bid, Lease, Order } from '../records.ts';

export function viewOrder(order: Order): WireOrder {
  return WireOrder.fromPartial({
    id: encodeOrderId(order.id),
    state: order.state,
    spec: order.spec,
    createdAt: order.createdAt,
    ...(order.reclamationMs !== undefined && { reclamation: { minWindow: durationOf(order.reclamationMs) } }),
  });
}

/** A bid with the escrow account of its deposit. */
export function viewBid(context: QueryContext, bid: Bid): QueryBidResponse {
  return {
    bid: WireBid.fromPartial({
      id: encodeBidId(bid.id),
      state: bid.state,
      price: encodeDecCoin(bid.price),
      createdAt: bid.createdAt,
      resourcesOffer: [...bid.resourcesOffer],
      ...(bid.reclamationWindowMs !== undefined && { reclamationWindow: durationOf(bid.reclamationWindowMs) }),
    }),
    escrowAccount: viewAccount(getEscrowAccount(context, bidEscrowId(bid.id))),
  };
}

/** A lease with its payment. */
export function viewLease(context: QueryContext, lease: Lease): QueryLeaseResponse {
  return {
    lease: WireLease.fromPartial({
      id: encodeLeaseId(lease.id),
      state: lease.state,
      price: encodeDecCoin(lease.price),
      createdAt: lease.createdAt,
      closedOn: lease.closedOn,
      reason: lease.reason,
      ...(lease.reclamation && {
        reclamation: { ...lease.reclamation, window: durationOf(lease.reclamation.windowMs) },
      }),
    }),
    escrowPayment: viewPayment(getEscrowPayment(context, leasePaymentId(lease.id))),
  };
}
