import { describe, expect, it } from 'vitest';
import { bid, deploy, register } from '../../market.ts';
import { createStage, marketEvents, PROVIDER, START } from '../../stage.ts';
import { endGroupOf, pause } from './groupMessage.ts';

describe('pauseGroup', () => {
  it('closes the order and gives the bids their deposits back', () => {
    const stage = createStage();
    deploy(stage);
    register(stage);
    bid(stage);
    expect(marketEvents(pause(stage).events)).toEqual(['EventGroupPaused', 'EventOrderClosed', 'EventBidClosed']);
    expect(stage.balance(PROVIDER)).toBe(START.uact);
  });

  it('refuses a group that is paused, closed or unknown', () => {
    const stage = createStage();
    deploy(stage);
    pause(stage);
    expect(pause(stage).code).toBe('deployment/17');
    endGroupOf(stage);
    expect(pause(stage).code).toBe('deployment/15');
    expect(pause(stage, 2).code).toBe('deployment/14');
  });
});
