import { describe, expect, it } from 'vitest';
import { Lease_State, LeaseClosedReason } from '../../../../../src/chain/protocol/akash.ts';
import type { WireEvent } from '../../../../../src/chain/protocol/marketplaceEvent.ts';
import { endLease, isHeld, openLease } from '../../../../../src/devnet/module/market/lease.ts';
import { bids, leases } from '../../../../../src/devnet/module/market/records.ts';
import { bid, deploy, lease, register } from '../../market.ts';
import { createStage } from '../../stage.ts';

function withBid(window?: bigint) {
  const stage = createStage();
  deploy(stage);
  register(stage);
  bid(stage, {}, window === undefined ? {} : { reclamationWindow: { seconds: window, nanos: 0 } });
  const events: WireEvent[] = [];
  const context = { ...stage.context(), emit: (event: WireEvent) => void events.push(event) };
  return { context, events, bid: bids.find(stage.state, lease())!, lease: () => leases.find(stage.state, lease())! };
}

describe('lease', () => {
  it('has the bid’s price, and its notice when it offers one', () => {
    const plain = withBid();
    openLease(plain.context, plain.bid);
    expect(plain.lease()).toMatchObject({
      state: Lease_State.active,
      price: plain.bid.price,
      createdAt: 10n,
      closedOn: 0n,
    });
    expect(plain.lease().reclamation).toBeUndefined();
    expect(plain.events[0]?.type).toBe('akash.market.v1.EventLeaseCreated');
    const reclaimable = withBid(3600n);
    openLease(reclaimable.context, reclaimable.bid);
    expect(reclaimable.lease().reclamation).toMatchObject({ windowMs: 3_600_000, startedAt: 0n, deadline: 0n });
  });

  it('ends once, with its reason', () => {
    const { context, events, ...stage } = withBid();
    openLease(context, stage.bid);
    const reason = LeaseClosedReason.lease_closed_reason_insufficient_funds;
    endLease(context, stage.lease(), Lease_State.insufficient_funds, reason);
    endLease(context, stage.lease(), Lease_State.closed, LeaseClosedReason.lease_closed_owner);
    expect(stage.lease()).toMatchObject({ state: Lease_State.insufficient_funds, closedOn: 10n, reason: 20_000 });
    expect(events).toHaveLength(2);
    expect(events[1]?.attributes[1]).toEqual({ key: 'reason', value: '"lease_closed_reason_insufficient_funds"' });
  });

  it('writes a reason without a name as its number', () => {
    const { context, events, ...stage } = withBid();
    openLease(context, stage.bid);
    endLease(context, stage.lease(), Lease_State.closed, 10_999 as LeaseClosedReason);
    expect(events[1]?.attributes[1]?.value).toBe('10999');
  });

  it.each([
    [Lease_State.active, true],
    [Lease_State.reclaiming, true],
    [Lease_State.closed, false],
    [Lease_State.insufficient_funds, false],
  ])('in state %i is held: %s', (state, held) => {
    const { context, ...stage } = withBid();
    openLease(context, stage.bid);
    expect(isHeld({ ...stage.lease(), state })).toBe(held);
  });
});
