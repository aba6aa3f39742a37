import { Bid_State, Lease_State, MsgCloseBid } from '../../../chain/protocol/akash.ts';
import { decodeLeaseId } from '../../../chain/protocol/ids.ts';
import type { Context } from '../../state/context.ts';
import { ignoreRefusal } from '../../state/ignoreRefusal.ts';
import { refuse } from '../../state/refusal.ts';
import { requireLeaseId } from '../../state/requireId.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { getGroup, suspendGroup } from '../deployment/group.ts';
import { closePayment } from '../escrow/payment.ts';
import { leasePaymentId } from '../escrow/records.ts';
import { endBid } from './bid.ts';
import { endLease } from './lease.ts';
import { marketErrors } from './marketErrors.ts';
import { closeOrder } from './order.ts';
import { type Bid, bids, type Lease, leases, type Order, orders } from './records.ts';
import { requireProviderReason } from './requireProviderReason.ts';

/** A provider takes its bid back, or gives its lease up: the group is paused then, and there is no new order. */
export const closeBid = defineMessage<MsgCloseBid>({
  type: 'akash.market.v1beta5.MsgCloseBid',
  codec: MsgCloseBid,
  signer: (message) => message.id?.provider ?? '',
  validate(message) {
    requireLeaseId(decodeLeaseId(message.id), message.id?.bseq ?? 0);
    requireProviderReason(message.reason);
  },
  handle(context, message) {
    const id = decodeLeaseId(message.id);
    const bid = bids.find(context.state, id) ?? refuse(marketErrors.unknownBid);
    const order = orders.find(context.state, id) ?? refuse(marketErrors.unknownOrderForBid);
    if (bid.state === Bid_State.open) endBid(context, bid);
    else endLeaseOf(context, { order, bid }, message);
  },
});

function endLeaseOf(context: Context, { order, bid }: { order: Order; bid: Bid }, message: MsgCloseBid): void {
  const lease = leases.find(context.state, bid.id) ?? refuse(marketErrors.unknownLeaseForBid);
  requireEndable(context, lease);
  if (bid.state !== Bid_State.active) refuse(marketErrors.bidNotActive);
  giveUp(context, { order, bid, lease }, message);
}

function requireEndable(context: Context, { state, reclamation }: Lease): void {
  if (state === Lease_State.active && reclamation) refuse(marketErrors.reclamationNotStarted);
  if (state === Lease_State.active) return;
  if (state !== Lease_State.reclaiming) refuse(marketErrors.leaseNotActive);
  const now = BigInt(Math.floor(context.timeMs / 1000));
  if (now < (reclamation?.deadline ?? 0n)) refuse(marketErrors.reclamationWindowNotElapsed);
}

function giveUp(context: Context, leased: { order: Order; bid: Bid; lease: Lease }, { reason }: MsgCloseBid): void {
  suspendGroup(context, getGroup(context, leased.order.id));
  endLease(context, leased.lease, Lease_State.closed, reason);
  endBid(context, leased.bid);
  closeOrder(context, leased.order);
  ignoreRefusal(() => closePayment(context, leasePaymentId(leased.lease.id)));
}
