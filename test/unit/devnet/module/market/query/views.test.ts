import { describe, expect, it } from 'vitest';
import { viewBid, viewLease, viewOrder } from '../../../../../../src/devnet/module/market/query/views.ts';
import { bids, leases, orders } from '../../../../../../src/devnet/module/market/records.ts';
import { lease, leaseOut } from '../../../market.ts';
import { createStage, PROVIDER } from '../../../stage.ts';

describe('views of the market', () => {
  it('have the protobuf’s form', () => {
    const stage = createStage();
    leaseOut(stage);
    const order = viewOrder({ ...orders.find(stage.state, lease())!, reclamationMs: 1000 });
    expect([order.id?.oseq, order.reclamation?.minWindow?.seconds]).toEqual([1, 1n]);
    const bid = viewBid(stage.context(), { ...bids.find(stage.state, lease())!, reclamationWindowMs: 2000 });
    expect([bid.bid?.id?.provider, bid.bid?.reclamationWindow?.seconds]).toEqual([PROVIDER, 2n]);
    expect(viewLease(stage.context(), leases.find(stage.state, lease())!).lease?.createdAt.toString()).toBe('10');
  });
});
