import { Bid_State, Group_State, MsgCreateLease, Order_State } from '../../../chain/protocol/akash.ts';
import { decodeLeaseId } from '../../../chain/protocol/ids.ts';
import type { Context } from '../../state/context.ts';
import { refuse } from '../../state/refusal.ts';
import { requireLeaseId } from '../../state/requireId.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { groups } from '../deployment/records.ts';
import { openPayment } from '../escrow/payment.ts';
import { leasePaymentId } from '../escrow/records.ts';
import { bidsOf, loseBid, matchBid } from './bid.ts';
import { openLease } from './lease.ts';
import { marketErrors } from './marketErrors.ts';
import { matchOrder } from './order.ts';
import { type Bid, bids, type Order, orders } from './records.ts';

/**
 * Takes a bid. One other open bid, the first by its provider's address, is lost and gets its deposit back. The rest stay open, deposits
 * and all, until their providers close them or the group ends while the order is leased: the node goes through them, but stops at the
 * first, because its hook for ended accounts answers every bid's account with an error. Source: node `x/market/handler` CreateLease,
 * `x/market/hooks` OnEscrowAccountClosed.
 */
export const createLease = defineMessage<MsgCreateLease>({
  type: 'akash.market.v1beta5.MsgCreateLease',
  codec: MsgCreateLease,
  signer: (message) => message.bidId?.owner ?? '',
  validate: (message) => void requireLeaseId(decodeLeaseId(message.bidId), message.bidId?.bseq ?? 0),
  handle(context, message) {
    const id = decodeLeaseId(message.bidId);
    const bid = bids.find(context.state, id) ?? refuse(marketErrors.bidNotFound);
    if (bid.state !== Bid_State.open) refuse(marketErrors.bidNotOpen);
    const order = getOpenOrder(context, bid);
    requireOpenGroup(context, order);
    openPayment(context, leasePaymentId(id), id.provider, bid.price);
    openLease(context, bid);
    matchOrder(context, order);
    matchBid(context, bid);
    const [loser] = bidsOf(context, order.id, Bid_State.open);
    if (loser) loseBid(context, loser);
  },
});

function getOpenOrder({ state }: Context, bid: Bid): Order {
  const order = orders.find(state, bid.id) ?? refuse(marketErrors.orderNotFound);
  return order.state === Order_State.open ? order : refuse(marketErrors.orderNotOpen);
}

function requireOpenGroup({ state }: Context, order: Order): void {
  const group = groups.find(state, order.id) ?? refuse(marketErrors.groupNotFound);
  if (group.state !== Group_State.open) refuse(marketErrors.groupNotOpen);
}
