import { describe, expect, it } from 'vitest';
import { deploy, leaseOut } from '../../market.ts';
import { createStage, marketEvents, PROVIDER, START } from '../../stage.ts';
import { endGroupOf } from './groupMessage.ts';

describe('closeGroup', () => {
  it('closes order, bid, lease and payment of the group', () => {
    const stage = createStage();
    leaseOut(stage);
    stage.height += 3n;
    expect(marketEvents(endGroupOf(stage).events)).toEqual([
      'EventGroupClosed',
      'EventOrderClosed',
      'EventBidClosed',
      'EventLeaseClosed',
    ]);
    expect(stage.balance(PROVIDER)).toBe(START.uact + 300n);
  });

  it('refuses a group that is closed, unknown, or has no number', () => {
    const stage = createStage();
    deploy(stage);
    endGroupOf(stage);
    expect(endGroupOf(stage).code).toBe('deployment/15');
    expect(endGroupOf(stage, 2).code).toBe('deployment/14');
    expect(endGroupOf(stage, 0).code).toBe('sdk/3');
  });
});
