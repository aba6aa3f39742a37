import { describe, expect, it } from 'vitest';
import { Bid_State } from '../../../../../src/chain/protocol/akash.ts';
import type { WireEvent } from '../../../../../src/chain/protocol/marketplaceEvent.ts';
import { bidsOf, endBid, loseBid, matchBid } from '../../../../../src/devnet/module/market/bid.ts';
import { bid, deploy, lease, register } from '../../market.ts';
import { createStage, PROVIDER, RIVAL, START, typesOf } from '../../stage.ts';

function withBids() {
  const stage = createStage();
  deploy(stage);
  for (const provider of [PROVIDER, RIVAL]) {
    register(stage, provider);
    bid(stage, { provider });
  }
  const events: WireEvent[] = [];
  const context = { ...stage.context(), emit: (event: WireEvent) => void events.push(event) };
  const own = () => bidsOf(context, lease()).find(({ id }) => id.provider === PROVIDER)!;
  return { stage, context, events, own };
}

describe('bid', () => {
  it('is listed by order and state', () => {
    const { context, own } = withBids();
    expect(bidsOf(context, lease()).map(({ id }) => id.provider)).toEqual([PROVIDER, RIVAL].sort());
    expect(bidsOf(context, lease({ oseq: 2 }))).toEqual([]);
    matchBid(context, own());
    expect(bidsOf(context, lease(), Bid_State.open).map(({ id }) => id.provider)).toEqual([RIVAL]);
    expect(bidsOf(context, lease(), Bid_State.active).map(({ id }) => id.provider)).toEqual([PROVIDER]);
  });

  it('that is lost gets its deposit back without a word', () => {
    const { stage, context, events, own } = withBids();
    loseBid(context, own());
    expect(own().state).toBe(Bid_State.lost);
    expect(typesOf(events)).toEqual(['coin_spent', 'coin_received', 'transfer', 'message']);
    expect(stage.balance(PROVIDER)).toBe(START.uact);
  });

  it('that is ended says so after its deposit moved, once', () => {
    const { stage, context, events, own } = withBids();
    endBid(context, own());
    endBid(context, own());
    expect(own().state).toBe(Bid_State.closed);
    expect(typesOf(events)).toEqual(['coin_spent', 'coin_received', 'transfer', 'message', 'EventBidClosed']);
    expect(stage.balance(PROVIDER)).toBe(START.uact);
  });
});
