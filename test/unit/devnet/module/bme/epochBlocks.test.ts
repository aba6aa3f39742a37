import { describe, expect, it } from 'vitest';
import { completeBmeParams } from '../../../../../src/devnet/module/bme/bmeParams.ts';
import { epochBlocks } from '../../../../../src/devnet/module/bme/epochBlocks.ts';

// node x/bme/keeper/keeper.go calculateBlocksDiff: 10 × 1.1^steps, a step for each 10 bps below 9500.
describe('epochBlocks', () => {
  it.each([
    [20_000n, 10],
    [9_500n, 10],
    [9_491n, 10],
    [9_490n, 11],
    [9_450n, 16],
    [9_400n, 25],
    [9_001n, 1_067],
    [0n, 14_400],
  ])('%s bps: %s', (bps, expected) => expect(epochBlocks(completeBmeParams(), bps)).toBe(expected));

  it('never grow without a backoff', () => {
    expect(epochBlocks(completeBmeParams({ epochBlocksBackoffPercent: 0 }), 9_100n)).toBe(10);
  });
});
