import { describe, expect, it } from 'vitest';
import {
  Bid_State,
  EscrowState,
  Group_State,
  Lease_State,
  Order_State,
} from '../../../../../src/chain/protocol/akash.ts';
import { escrowPayments, leasePaymentId } from '../../../../../src/devnet/module/escrow/records.ts';
import { endGroupOrders } from '../../../../../src/devnet/module/market/endGroupOrders.ts';
import { bids, leases, orders } from '../../../../../src/devnet/module/market/records.ts';
import { bid, deploy, lease, leaseOut, register } from '../../market.ts';
import { createStage, PROVIDER, START } from '../../stage.ts';

describe('endGroupOrders', () => {
  it.each([
    [Group_State.closed, Lease_State.closed, 1],
    [Group_State.insufficient_funds, Lease_State.insufficient_funds, 20_000],
  ])('for a group in state %i ends its lease in state %i, reason %i', (groupState, leaseState, reason) => {
    const stage = createStage();
    leaseOut(stage);
    stage.height += 1n;
    endGroupOrders(stage.context(), lease(), groupState);
    expect(orders.find(stage.state, lease())?.state).toBe(Order_State.closed);
    expect(bids.find(stage.state, lease())?.state).toBe(Bid_State.closed);
    expect(leases.find(stage.state, lease())).toMatchObject({ state: leaseState, reason });
    expect(escrowPayments.find(stage.state, leasePaymentId(lease()))?.state).toBe(EscrowState.closed);
    expect(stage.balance(PROVIDER)).toBe(START.uact + 100n);
  });

  it('leaves the payment open in the block in which it was settled', () => {
    // facts chain §2.4 (a).
    const stage = createStage();
    leaseOut(stage);
    endGroupOrders(stage.context(), lease(), Group_State.closed);
    expect(escrowPayments.find(stage.state, leasePaymentId(lease()))?.state).toBe(EscrowState.open);
  });

  it('ends open bids too', () => {
    const stage = createStage();
    deploy(stage);
    register(stage);
    bid(stage);
    endGroupOrders(stage.context(), lease(), Group_State.paused);
    expect(bids.find(stage.state, lease())?.state).toBe(Bid_State.closed);
    expect(stage.balance(PROVIDER)).toBe(START.uact);
  });
});
