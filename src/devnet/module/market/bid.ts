import { Bid_State } from '../../../chain/protocol/akash.ts';
import type { OrderId } from '../../../chain/protocol/ids.ts';
import type { Context } from '../../state/context.ts';
import { emitMarketplaceEvent } from '../../state/emitMarketplaceEvent.ts';
import { orderKey } from '../../state/idKeys.ts';
import { closeEscrowAccount } from '../escrow/account.ts';
import { bidEscrowId, escrowAccounts, isEnded } from '../escrow/records.ts';
import { type Bid, bids } from './records.ts';

/** An order's bids, by provider address; of one state only, when it is named. */
export function bidsOf({ state }: Pick<Context, 'state'>, id: OrderId, wanted?: Bid_State): Bid[] {
  const all = bids.list(state, `${orderKey(id)}/`).map((row) => row.value);
  return wanted === undefined ? all : all.filter((bid) => bid.state === wanted);
}

/** Marks a bid as leased. There is no event for this. */
export function matchBid(context: Context, bid: Bid): void {
  bids.put(context.state, bid.id, { ...bid, state: Bid_State.active });
}

/** Another bid won: this one's deposit goes back. There is no event for this beside the bank's. */
export function loseBid(context: Context, bid: Bid): void {
  bids.put(context.state, bid.id, { ...bid, state: Bid_State.lost });
  closeEscrowAccount(context, bidEscrowId(bid.id));
}

/** Ends a bid that is open or leased and gives the provider its deposit back. */
export function endBid(context: Context, bid: Bid): void {
  if (bid.state === Bid_State.closed || bid.state === Bid_State.lost) return;
  bids.put(context.state, bid.id, { ...bid, state: Bid_State.closed });
  returnDeposit(context, bid);
  emitMarketplaceEvent(context, { kind: 'bid-closed', id: bid.id });
}

function returnDeposit(context: Context, bid: Bid): void {
  const account = escrowAccounts.find(context.state, bidEscrowId(bid.id));
  if (account && !isEnded(account)) closeEscrowAccount(context, account.id);
}
