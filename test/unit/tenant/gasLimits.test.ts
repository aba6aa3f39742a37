import { describe, expect, it } from 'vitest';
import { CLOSE_GAS, LEASE_GAS, ORDER_GAS } from '../../../src/tenant/gasLimits.ts';

describe('gas limits', () => {
  it('leave a close room for 21 bids', () => {
    expect(CLOSE_GAS).toBeGreaterThan(21n * 50_000n);
    expect(LEASE_GAS).toBeGreaterThan(CLOSE_GAS);
    expect(ORDER_GAS).toBeGreaterThan(0n);
  });
});
