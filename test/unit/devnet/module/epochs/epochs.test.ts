import { describe, expect, it } from 'vitest';
import { EPOCHS, epochTable, listEpochs } from '../../../../../src/devnet/module/epochs/epochs.ts';
import { createStage } from '../../stage.ts';

describe('epochs', () => {
  // As a node of v2.1 answers EpochInfos.
  it('are four, by name', () => {
    expect([...EPOCHS]).toEqual([
      ['day', 86_400_000],
      ['hour', 3_600_000],
      ['minute', 60_000],
      ['week', 604_800_000],
    ]);
    const stage = createStage();
    expect(listEpochs(stage.context())).toEqual([]);
    const epoch = { name: 'hour', startMs: 1, current: 1n, currentStartMs: 1, currentStartHeight: 1n };
    epochTable.put(stage.state, 'hour', epoch);
    expect(listEpochs(stage.context())).toEqual([epoch]);
  });
});
