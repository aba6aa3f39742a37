import { describe, expect, it } from 'vitest';
import { bid, deploy, endLeaseOf, lease, leaseOut, register } from '../../market.ts';
import { createStage, marketEvents, PROVIDER, RIVAL, START } from '../../stage.ts';

describe('closeLease', () => {
  it('pays the provider, returns its deposit, and puts the group up for bids again', () => {
    const stage = createStage();
    leaseOut(stage);
    stage.height += 2n;
    const { events } = endLeaseOf(stage);
    // facts chain §4: LeaseClosed, BidClosed, OrderClosed, OrderCreated(new).
    expect(marketEvents(events)).toEqual([
      'EventLeaseClosed',
      'EventBidClosed',
      'EventOrderClosed',
      'EventOrderCreated',
    ]);
    expect(events.at(-1)?.attributes[0]?.value).toContain('"oseq":2');
    expect(stage.balance(PROVIDER)).toBe(START.uact + 200n);
  });

  it('refuses where there is no lease to close', () => {
    const stage = createStage();
    expect(endLeaseOf(stage).code).toBe('market/15');
    deploy(stage);
    register(stage);
    bid(stage);
    expect(endLeaseOf(stage).code).toBe('market/24');
  });

  it('refuses a provider that was not taken', () => {
    const stage = createStage();
    leaseOut(stage);
    expect(endLeaseOf(stage, { provider: RIVAL }).code).toBe('market/18');
    expect(endLeaseOf(stage, lease({ gseq: 0 })).code).toBe('sdk/3');
  });
});
