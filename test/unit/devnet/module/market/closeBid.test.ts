import { describe, expect, it } from 'vitest';
import { MsgLeaseStartReclaim } from '../../../../../src/chain/protocol/akash.ts';
import { encodeBidId } from '../../../../../src/chain/protocol/ids.ts';
import { leaseStartReclaim } from '../../../../../src/devnet/module/market/leaseStartReclaim.ts';
import { bid, deploy, giveUpBid, lease, leaseOut, register, take, undeploy } from '../../market.ts';
import { createStage, marketEvents, PROVIDER, RIVAL, START } from '../../stage.ts';

describe('closeBid', () => {
  it('takes an open bid back with its deposit', () => {
    const stage = createStage();
    deploy(stage);
    register(stage);
    bid(stage);
    expect(marketEvents(giveUpBid(stage).events)).toEqual(['EventBidClosed']);
    expect(stage.balance(PROVIDER)).toBe(START.uact);
  });

  it('gives a lease up: the group is paused, there is no new order, and the earnings are paid', () => {
    const stage = createStage();
    leaseOut(stage);
    stage.height += 4n;
    const { events } = giveUpBid(stage, {}, 10_003);
    // facts chain §4: GroupPaused, LeaseClosed, BidClosed, OrderClosed.
    expect(marketEvents(events)).toEqual([
      'EventGroupPaused',
      'EventLeaseClosed',
      'EventBidClosed',
      'EventOrderClosed',
    ]);
    const closed = events.find(({ type }) => type === 'akash.market.v1.EventLeaseClosed');
    expect(closed?.attributes[1]).toEqual({ key: 'reason', value: '"lease_closed_reason_manifest_timeout"' });
    expect(stage.balance(PROVIDER)).toBe(START.uact + 400n);
  });

  it.each([
    ['an owner’s reason', 1],
    ['the network’s reason', 20_000],
  ])('refuses %s', (_, reason) => {
    const stage = createStage();
    leaseOut(stage);
    expect(giveUpBid(stage, {}, reason).code).toBe('market/33');
  });

  it('refuses an unknown bid, a lost one, and one whose lease has ended', () => {
    const stage = createStage();
    expect(giveUpBid(stage).code).toBe('market/6');
    deploy(stage);
    for (const provider of [PROVIDER, RIVAL]) {
      register(stage, provider);
      bid(stage, { provider });
    }
    take(stage);
    expect(giveUpBid(stage, { provider: RIVAL }).code).toBe('market/8');
    stage.height += 1n;
    undeploy(stage);
    expect(giveUpBid(stage).code).toBe('market/10');
  });

  it('needs notice and its window where the bid promised one', () => {
    const stage = createStage();
    deploy(stage);
    register(stage);
    bid(stage, {}, { reclamationWindow: { seconds: 3600n, nanos: 0 } });
    take(stage);
    stage.height += 1n;
    expect(giveUpBid(stage).code).toBe('market/37');
    stage.act(leaseStartReclaim, MsgLeaseStartReclaim, { id: encodeBidId(lease()), reason: 10_001 });
    stage.timeMs += 3_599_000;
    expect(giveUpBid(stage).code).toBe('market/38');
    stage.timeMs += 1_000;
    expect(giveUpBid(stage).code).toBe('ok');
  });
});
