import { describe, expect, it } from 'vitest';
import { bids, leases, orders } from '../../../../../src/devnet/module/market/records.ts';
import { lease, leaseOut } from '../../market.ts';
import { createStage } from '../../stage.ts';

describe('records of the market', () => {
  it('are kept by the parts of their id', () => {
    const stage = createStage();
    leaseOut(stage);
    expect(orders.find(stage.state, lease())?.spec.name).toBe('westcoast');
    expect(orders.find(stage.state, lease({ dseq: 11n }))).toBeUndefined();
    expect(bids.list(stage.state)).toHaveLength(1);
    expect(leases.find(stage.state, lease())?.id).toEqual(lease());
  });
});
