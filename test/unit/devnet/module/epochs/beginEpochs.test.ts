import { describe, expect, it } from 'vitest';
import { beginEpochs } from '../../../../../src/devnet/module/epochs/beginEpochs.ts';
import { epochTable } from '../../../../../src/devnet/module/epochs/epochs.ts';
import { pricesOf } from '../../../../../src/devnet/module/oracle/records.ts';
import { createPricedStage, linesOf, postPrice, runBlocker } from '../../exchange.ts';
import { createStage } from '../../stage.ts';

describe('beginEpochs', () => {
  // Block 1 of a node of v2.1 has four of these.
  it('begins all with the first block', () => {
    const stage = createStage();
    expect(linesOf(runBlocker(stage, beginEpochs))).toEqual(
      Array(4).fill('akash.epochs.v1beta1.EventEpochStart "1" "1700000000"'),
    );
    expect(runBlocker(stage, beginEpochs)).toEqual([]);
  });

  // node x/epochs/keeper/abci.go: after the end, not at it; one at a time.
  it('goes on one at a time, when time is over', () => {
    const stage = createStage();
    runBlocker(stage, beginEpochs);
    stage.timeMs += 60_000;
    expect(runBlocker(stage, beginEpochs)).toEqual([]);
    stage.timeMs += 120_001;
    for (const epoch of [1, 2, 3]) {
      stage.height += 1n;
      expect(linesOf(runBlocker(stage, beginEpochs))).toEqual([
        `akash.epochs.v1beta1.EventEpochEnd "${epoch}"`,
        `akash.epochs.v1beta1.EventEpochStart "${epoch + 1}" "${1_700_000_000 + epoch * 60}"`,
      ]);
    }
    expect(runBlocker(stage, beginEpochs)).toEqual([]);
    expect(epochTable.find(stage.state, 'minute')).toMatchObject({ current: 4n, currentStartHeight: stage.height });
  });

  it('forgets old prices at the end of the epoch that the oracle names', () => {
    const stage = createPricedStage({ oracle: { pruneEpoch: 'minute', priceRetentionMs: 30_000 } });
    runBlocker(stage, beginEpochs);
    postPrice(stage, '1');
    stage.timeMs += 60_001;
    runBlocker(stage, beginEpochs);
    expect(pricesOf(stage.context(), { denom: 'akt', baseDenom: 'usd', source: 1 })).toEqual([]);
  });
});
