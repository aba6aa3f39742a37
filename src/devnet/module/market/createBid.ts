import { compareDecimals } from '../../../base/decimal.ts';
import {
  Bid_State,
  EscrowScope,
  MsgCreateBid,
  Order_State,
  type ResourceOffer,
  Source,
} from '../../../chain/protocol/akash.ts';
import { type DecCoin, decodeCoin, decodeDecCoin } from '../../../chain/protocol/coin.ts';
import { decodeLeaseId, type OrderId } from '../../../chain/protocol/ids.ts';
import type { Context } from '../../state/context.ts';
import { durationMs } from '../../state/durations.ts';
import { emitMarketplaceEvent } from '../../state/emitMarketplaceEvent.ts';
import { isDenom } from '../../state/isDenom.ts';
import { refuse } from '../../state/refusal.ts';
import { requireLeaseId } from '../../state/requireId.ts';
import { sdkErrors, wrappedPlainly } from '../../state/sdkErrors.ts';
import { validateDeposit } from '../../state/validateDeposit.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { auditsOf } from '../audit/audits.ts';
import { groupPrice } from '../deployment/groupPrice.ts';
import { openEscrowAccount } from '../escrow/account.ts';
import { authorizeDeposit } from '../escrow/authorizeDeposit.ts';
import { bidEscrowId } from '../escrow/records.ts';
import { providers } from '../provider/providers.ts';
import { bidsOf } from './bid.ts';
import { marketErrors } from './marketErrors.ts';
import { matchCapabilities, matchRequirements } from './matchAttributes.ts';
import { type Bid, bids, type Order, orders } from './records.ts';

/** Offers a price for an order. Order of checks: facts chain §2.5, node `x/market/handler` CreateBid. */
export const createBid = defineMessage<MsgCreateBid>({
  type: 'akash.market.v1beta5.MsgCreateBid',
  codec: MsgCreateBid,
  signer: (message) => message.id?.provider ?? '',
  validate(message) {
    requireLeaseId(decodeLeaseId(message.id), message.id?.bseq ?? 0);
    validateDeposit(message.deposit);
    // The two may be one account in different letters, which the comparison of the ids does not see.
    if (message.id?.owner.toLowerCase() === message.id?.provider.toLowerCase()) refuse(marketErrors.sameAccount);
    if (decodeDecCoin(message.price).amount.atomics === 0n) refuse(marketErrors.bidZeroPrice);
    if ((windowOf(message) ?? 0) < 0) refuse(marketErrors.reclamationWindowInvalid);
  },
  handle(context, message) {
    const bid = bidOf(context, message);
    requireDeposit(context, message);
    requireRoom(context, bid.id);
    const order = getOpenOrder(context, bid.id);
    requirePrice(order, bid.price);
    if (!matchesOffer(order, bid.resourcesOffer)) refuse(marketErrors.capabilitiesMismatch);
    requireProvider(context, order, bid.id.provider);
    const deposits = authorizeDeposit(context, bid.id.provider, message.deposit, EscrowScope.bid);
    requireReclamation(context, order, bid.reclamationWindowMs);
    if (bids.find(context.state, bid.id)) refuse(marketErrors.bidExists);
    bids.put(context.state, bid.id, bid);
    emitMarketplaceEvent(context, { kind: 'bid-created', id: bid.id, price: bid.price });
    openEscrowAccount(context, bidEscrowId(bid.id), bid.id.provider, deposits);
  },
});

function bidOf(context: Context, message: MsgCreateBid): Bid {
  const reclamationWindowMs = windowOf(message);
  return {
    id: decodeLeaseId(message.id),
    state: Bid_State.open,
    price: decodeDecCoin(message.price),
    createdAt: context.height,
    resourcesOffer: message.resourcesOffer,
    ...(reclamationWindowMs === undefined ? undefined : { reclamationWindowMs }),
  };
}

function requireDeposit({ params }: Context, message: MsgCreateBid): void {
  const { denom, amount } = decodeCoin(message.deposit?.amount);
  const least = params.bidMinDeposits.find((coin) => coin.denom === denom);
  if (!least || BigInt(least.amount) === 0n)
    refuse(wrappedPlainly(marketErrors.invalidDeposit, `unsupported denom ${denom}`));
  if (amount < BigInt(least.amount)) {
    const sources = (message.deposit?.sources ?? []).map((source) => Source[source]);
    refuse(
      wrappedPlainly(
        marketErrors.invalidDeposit,
        `minimum:${least.amount}${denom} received:{${amount}${denom} [${sources.join(' ')}]}`,
      ),
    );
  }
}

/** The node lets one bid more than the parameter says, and does not count those that lost. */
function requireRoom(context: Context, id: OrderId): void {
  const counted = bidsOf(context, id).filter(({ state }) => state !== Bid_State.lost).length;
  if (counted > context.params.orderMaxBids)
    refuse(wrappedPlainly(marketErrors.invalidBid, `too many existing bids (${context.params.orderMaxBids})`));
}

function getOpenOrder({ state }: Context, id: OrderId): Order {
  const order = orders.find(state, id) ?? refuse(marketErrors.orderNotFound);
  if (order.state === Order_State.active) refuse(marketErrors.orderActive);
  return order.state === Order_State.open ? order : refuse(marketErrors.orderClosed);
}

function requirePrice(order: Order, price: DecCoin): void {
  if (price.amount.atomics < 0n || !isDenom(price.denom)) refuse(marketErrors.bidInvalidPrice);
  const most = groupPrice(order.spec);
  // Go's DecCoin refuses to compare two denoms by panicking.
  if (most.denom !== price.denom)
    refuse(sdkErrors.panic, `recovered: invalid coin denominations; ${most.denom}, ${price.denom}`);
  if (compareDecimals(most.amount, price.amount) < 0) refuse(marketErrors.bidInvalidPrice);
}

/** An empty offer matches; otherwise each names a unit of the group with the same count. One unit named twice makes the node panic. */
function matchesOffer(order: Order, offers: readonly ResourceOffer[]): boolean {
  const seen = new Set<number>();
  return offers.every(({ resources, count }) => {
    const unit = order.spec.resources.find(({ resource }) => resource?.id === resources?.id);
    const id = resources?.id ?? 0;
    if (unit && seen.has(id)) refuse(sdkErrors.panic, 'recovered: nil pointer dereference');
    seen.add(id);
    return unit?.count === count;
  });
}

function requireProvider(context: Context, order: Order, address: string): void {
  const { attributes } = providers.find(context.state, address) ?? refuse(marketErrors.unknownProvider);
  if (!matchRequirements(order.spec, attributes, auditsOf(context, address))) refuse(marketErrors.attributeMismatch);
  if (!matchCapabilities(order.spec, attributes)) refuse(marketErrors.capabilitiesMismatch);
}

function requireReclamation({ params }: Context, order: Order, windowMs: number | undefined): void {
  if (order.reclamationMs !== undefined && windowMs === undefined) refuse(marketErrors.reclamationRequired);
  if (windowMs === undefined) return;
  if (windowMs < (order.reclamationMs ?? 0)) refuse(marketErrors.reclamationWindowTooShort);
  if (windowMs < params.minReclamationWindowMs || windowMs > params.maxReclamationWindowMs) {
    refuse(marketErrors.reclamationWindowInvalid);
  }
}

function windowOf(message: MsgCreateBid): number | undefined {
  return message.reclamationWindow && durationMs(message.reclamationWindow);
}
