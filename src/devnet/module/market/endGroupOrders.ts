import {
  Bid_State,
  EscrowState,
  Group_State,
  Lease_State,
  LeaseClosedReason,
  Order_State,
} from '../../../chain/protocol/akash.ts';
import type { GroupId } from '../../../chain/protocol/ids.ts';
import type { Context } from '../../state/context.ts';
import { closePayment } from '../escrow/payment.ts';
import { escrowAccounts, escrowPayments, leasePaymentId } from '../escrow/records.ts';
import { bidsOf, endBid } from './bid.ts';
import { endLease } from './lease.ts';
import { closeOrder, ordersOf } from './order.ts';
import { type Bid, leases, type Order } from './records.ts';

/**
 * Closes all that hangs on a group: orders, their open and leased bids, leases, payments; leased orders first.
 * Source: node `x/market/keeper` OnGroupClosed.
 */
export function endGroupOrders(context: Context, id: GroupId, groupState: Group_State): void {
  const byState = (state: Order_State) => ordersOf(context, id).filter((order) => order.state === state);
  for (const state of [Order_State.active, Order_State.open]) {
    for (const order of byState(state)) endOrder(context, order, groupState);
  }
}

function endOrder(context: Context, order: Order, groupState: Group_State): void {
  closeOrder(context, order);
  for (const bid of bidsOf(context, order.id, Bid_State.open)) endBidAndLease(context, bid, groupState);
  if (order.state !== Order_State.active) return;
  for (const bid of bidsOf(context, order.id, Bid_State.active)) endBidAndLease(context, bid, groupState);
}

function endBidAndLease(context: Context, bid: Bid, groupState: Group_State): void {
  endBid(context, bid);
  const lease = leases.find(context.state, bid.id);
  if (!lease) return;
  if (groupState === Group_State.insufficient_funds) {
    endLease(context, lease, Lease_State.insufficient_funds, LeaseClosedReason.lease_closed_reason_insufficient_funds);
  } else {
    endLease(context, lease, Lease_State.closed, LeaseClosedReason.lease_closed_owner);
  }
  closePaymentIfOpen(context, lease.id);
}

/** The node tries this and ignores the refusal; so that nothing is half done, we look first. */
function closePaymentIfOpen(context: Context, id: Bid['id']): void {
  const paymentId = leasePaymentId(id);
  const account = escrowAccounts.find(context.state, paymentId.account);
  const payment = escrowPayments.find(context.state, paymentId);
  if (!account || !payment) return;
  if (account.state !== EscrowState.closed && payment.state !== EscrowState.closed) closePayment(context, paymentId);
}
