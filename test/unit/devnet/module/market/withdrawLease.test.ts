import { describe, expect, it } from 'vitest';
import { deploy, leaseOut, topUp, undeploy, withdrawEarnings } from '../../market.ts';
import { createStage, marketEvents, PROVIDER, START, TENANT, typesOf } from '../../stage.ts';

const HELD = START.uact - 500_000n;

describe('withdrawLease', () => {
  it('pays whole units for the blocks since the last time', () => {
    const stage = createStage();
    leaseOut(stage);
    stage.height += 3n;
    expect(typesOf(withdrawEarnings(stage).events)).toEqual(['coin_spent', 'coin_received', 'transfer', 'message']);
    expect(stage.balance(PROVIDER)).toBe(HELD + 300n);
    stage.height += 1n;
    withdrawEarnings(stage);
    expect(stage.balance(PROVIDER)).toBe(HELD + 400n);
  });

  it('panics when the account was settled in this block already', () => {
    // facts chain §2.4 (a).
    const stage = createStage();
    leaseOut(stage);
    stage.height += 3n;
    withdrawEarnings(stage);
    expect(withdrawEarnings(stage).code).toBe('undefined/111222');
  });

  it('succeeds when it finds the account overdrawn, and ends the deployment', () => {
    // facts chain §2.4 (c) and §4.
    const stage = createStage();
    leaseOut(stage);
    stage.height += 60_000n;
    const { code, events } = withdrawEarnings(stage);
    expect(code).toBe('ok');
    expect(marketEvents(events)).toEqual([
      'EventDeploymentClosed',
      'EventGroupClosed',
      'EventOrderClosed',
      'EventBidClosed',
      'EventLeaseClosed',
    ]);
    expect(events.at(-1)?.attributes[1]).toEqual({ key: 'reason', value: '"lease_closed_reason_insufficient_funds"' });
    expect(stage.balance(PROVIDER)).toBe(START.uact + 5_000_000n);
    expect(stage.balance(TENANT)).toBe(START.uact - 5_000_000n);
  });

  it('pays a debt out of a late deposit, returns the rest, and revives nothing', () => {
    const stage = createStage();
    leaseOut(stage);
    stage.height += 60_000n;
    withdrawEarnings(stage);
    expect(topUp(stage, '1500000').code).toBe('ok');
    // 60,000 blocks at 100 are 6,000,000 uact.
    expect(stage.balance(PROVIDER)).toBe(START.uact + 6_000_000n);
    expect(stage.balance(TENANT)).toBe(START.uact - 6_000_000n);
    expect(topUp(stage, '1').code).toBe('escrow/2');
    expect(undeploy(stage).code).toBe('deployment/5');
  });

  it('refuses an unknown lease and an ended one', () => {
    const stage = createStage();
    deploy(stage);
    expect(withdrawEarnings(stage).code).toBe('market/7');
    const other = createStage();
    leaseOut(other);
    other.height += 1n;
    undeploy(other);
    expect(withdrawEarnings(other).code).toBe('escrow/7');
  });
});
