import { describe, expect, it } from 'vitest';
import { prunePrices } from '../../../../../src/devnet/module/oracle/prunePrices.ts';
import { pricesOf } from '../../../../../src/devnet/module/oracle/records.ts';
import { createPricedStage, postPrice } from '../../exchange.ts';

const count = (stage: ReturnType<typeof createPricedStage>) =>
  pricesOf(stage.context(), { denom: 'akt', baseDenom: 'usd', source: 1 }).length;

// node x/oracle/keeper/prune.go.
describe('prunePrices', () => {
  it('forgets what is older than the retention', () => {
    const stage = createPricedStage({ oracle: { priceRetentionMs: 10_000 } });
    for (const offsetMs of [0, 1, 10_000]) postPrice(stage, '1', { offsetMs });
    stage.timeMs += 10_000;
    prunePrices(stage.context());
    expect(count(stage)).toBe(2);
    stage.timeMs += 1;
    prunePrices(stage.context());
    expect(count(stage)).toBe(1);
  });

  it('forgets so many at once at most', () => {
    const stage = createPricedStage({ oracle: { priceRetentionMs: 5_000, maxPrunePerEpoch: 2 } });
    for (const offsetMs of [0, 1, 2]) postPrice(stage, '1', { offsetMs });
    stage.timeMs += 60_000;
    prunePrices(stage.context());
    expect(count(stage)).toBe(1);
  });
});
