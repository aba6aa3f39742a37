import { describe, expect, it } from 'vitest';
import { bmeParamsShape, completeBmeParams } from '../../../../../src/devnet/module/bme/bmeParams.ts';

describe('completeBmeParams', () => {
  // As a node of v2.1 answers Query/Params on a fresh chain: chain-sdk go/node/bme/v1/params.go.
  it('has the node’s values where nothing is said', () => {
    expect(completeBmeParams({ vault: '7' })).toEqual({
      vault: '7',
      warnThresholdBps: 9_500,
      haltThresholdBps: 9_000,
      minEpochBlocks: 10,
      epochBlocksBackoffPercent: 10,
      mintSpreadBps: 25,
      settleSpreadBps: 0,
      maxEndblockerRecords: 50,
      minMint: [{ denom: 'uact', amount: '10000000' }],
      maxPendingAttempts: 3,
    });
    expect(completeBmeParams().vault).toBe('0');
  });
});

describe('bmeParamsShape', () => {
  it.each([
    [{ vault: '5' }, true],
    [{ vault: '-5' }, false],
    [{ minEpochBlocks: 0 }, false],
    [{ mintSpreadBps: 1_001 }, false],
    [{ warnThresholdBps: 10_001 }, false],
  ])('%j: %s', (given, expected) => expect(bmeParamsShape.safeParse(given).success).toBe(expected));
});
