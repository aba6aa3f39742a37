import { describe, expect, it } from 'vitest';
import { beginBlockers, endBlockers, withMode } from '../../../../src/devnet/machine/blockers.ts';
import { endBmeBlock } from '../../../../src/devnet/module/bme/endBmeBlock.ts';
import { beginEpochs } from '../../../../src/devnet/module/epochs/beginEpochs.ts';
import { endOracleBlock } from '../../../../src/devnet/module/oracle/endOracleBlock.ts';

describe('blockers', () => {
  // node app/app.go orderEndBlockers: by name, after gov and staking.
  it('reckon the exchange before the price', () => {
    expect(endBlockers.indexOf(endBmeBlock)).toBeLessThan(endBlockers.indexOf(endOracleBlock));
    expect(endBlockers.indexOf(endBmeBlock)).toBeGreaterThanOrEqual(0);
    expect(beginBlockers).toContain(beginEpochs);
  });
});

describe('withMode', () => {
  // As in each block of a node of v2.1.
  it('says last when in the block an event came', () => {
    expect(withMode([{ type: 'burn', attributes: [{ key: 'amount', value: '5uact' }] }], 'EndBlock')).toEqual([
      {
        type: 'burn',
        attributes: [
          { key: 'amount', value: '5uact' },
          { key: 'mode', value: 'EndBlock' },
        ],
      },
    ]);
  });
});
