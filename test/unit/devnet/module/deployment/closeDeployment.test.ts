import { describe, expect, it } from 'vitest';
import { bid, deploy, leaseOut, register, undeploy } from '../../market.ts';
import { createStage, marketEvents, PROVIDER, START, TENANT, typesOf } from '../../stage.ts';

const BANK = ['coin_spent', 'coin_received', 'transfer', 'message'];

describe('closeDeployment', () => {
  it('pays the provider for the blocks, gives everyone the rest back, and closes all that hangs on it', () => {
    const stage = createStage();
    leaseOut(stage);
    stage.height += 7n;
    const { code, events } = undeploy(stage);
    expect(code).toBe('ok');
    // facts chain §4: earnings and refund move first; then DeploymentClosed, GroupClosed, OrderClosed, BidClosed, LeaseClosed, the
    // bid's deposit moving before its BidClosed.
    expect(typesOf(events)).toEqual([
      ...BANK,
      ...BANK,
      'EventDeploymentClosed',
      'EventGroupClosed',
      'EventOrderClosed',
      ...BANK,
      'EventBidClosed',
      'EventLeaseClosed',
    ]);
    expect(events.at(-1)?.attributes.at(-1)).toEqual({ key: 'reason', value: '"lease_closed_owner"' });
    // 7 blocks at 100 uact (facts chain §2.4).
    expect(stage.balance(PROVIDER)).toBe(START.uact + 700n);
    expect(stage.balance(TENANT)).toBe(START.uact - 700n);
  });

  it('gives an open bid its deposit back', () => {
    const stage = createStage();
    deploy(stage);
    register(stage);
    bid(stage);
    expect(marketEvents(undeploy(stage).events)).toEqual([
      'EventDeploymentClosed',
      'EventGroupClosed',
      'EventOrderClosed',
      'EventBidClosed',
    ]);
    expect(stage.balance(PROVIDER)).toBe(START.uact);
    expect(stage.balance(TENANT)).toBe(START.uact);
  });

  it('refuses an unknown deployment and a closed one', () => {
    const stage = createStage();
    expect(undeploy(stage).code).toBe('deployment/4');
    deploy(stage);
    undeploy(stage);
    expect(undeploy(stage).code).toBe('deployment/5');
    expect(undeploy(stage, 0n).code).toBe('sdk/3');
  });
});
