import {
  Bid_State,
  Group_State,
  Lease_State,
  LeaseClosedReason,
  MsgCloseLease,
  Order_State,
} from '../../../chain/protocol/akash.ts';
import { decodeLeaseId } from '../../../chain/protocol/ids.ts';
import { refuse } from '../../state/refusal.ts';
import { requireLeaseId } from '../../state/requireId.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { getGroup } from '../deployment/group.ts';
import { closePayment } from '../escrow/payment.ts';
import { leasePaymentId } from '../escrow/records.ts';
import { endBid } from './bid.ts';
import { endLease, isHeld } from './lease.ts';
import { marketErrors } from './marketErrors.ts';
import { closeOrder, openOrder } from './order.ts';
import { bids, leases, orders } from './records.ts';

/** A tenant ends a lease. The group stays open, so there is a new order at once, and the escrow stays as it is. */
export const closeLease = defineMessage<MsgCloseLease>({
  type: 'akash.market.v1beta5.MsgCloseLease',
  codec: MsgCloseLease,
  signer: (message) => message.id?.owner ?? '',
  validate: (message) => void requireLeaseId(decodeLeaseId(message.id), message.id?.bseq ?? 0),
  handle(context, message) {
    const id = decodeLeaseId(message.id);
    const order = orders.find(context.state, id) ?? refuse(marketErrors.orderNotFound);
    if (order.state !== Order_State.active) refuse(marketErrors.orderClosed);
    const bid = bids.find(context.state, id) ?? refuse(marketErrors.bidNotFound);
    if (bid.state !== Bid_State.active) refuse(marketErrors.bidNotActive);
    const lease = leases.find(context.state, id) ?? refuse(marketErrors.leaseNotFound);
    if (!isHeld(lease)) refuse(marketErrors.orderClosed);
    endLease(context, lease, Lease_State.closed, LeaseClosedReason.lease_closed_owner);
    endBid(context, bid);
    closeOrder(context, order);
    closePayment(context, leasePaymentId(id));
    const group = getGroup(context, id);
    if (group.state === Group_State.open) openOrder(context, group.id, group.spec, order.reclamationMs);
  },
});
