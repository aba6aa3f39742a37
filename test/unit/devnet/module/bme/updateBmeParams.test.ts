import { describe, expect, it } from 'vitest';
import { BmeParams, MsgUpdateBmeParams } from '../../../../../src/chain/protocol/bme.ts';
import { updateBmeParams } from '../../../../../src/devnet/module/bme/updateBmeParams.ts';
import { coins } from '../../market.ts';
import { createStage, TENANT } from '../../stage.ts';

const good = {
  circuitBreakerWarnThreshold: 9_500,
  circuitBreakerHaltThreshold: 9_000,
  minEpochBlocks: 10n,
  epochBlocksBackoffPercent: 10,
  mintSpreadBps: 25,
};
const update = (params: Partial<BmeParams>, authority = TENANT) =>
  createStage().act(updateBmeParams, MsgUpdateBmeParams, {
    authority,
    params: BmeParams.fromPartial({ ...good, ...params }),
  }).code;

describe('updateBmeParams', () => {
  it('is for governance alone, which a devnet has not', () => {
    expect(update({})).toBe('gov/13');
    expect(update({}, 'akash10d07y265gmmuvt4z0w9aw880jnsr700jhe7z0f')).toBe('sdk/37');
    expect(update({}, 'x')).toBe('bme/3');
  });

  // chain-sdk go/node/bme/v1/params.go Validate: plain errors.
  it.each([
    { minEpochBlocks: 0n },
    { circuitBreakerWarnThreshold: 10_001 },
    { circuitBreakerHaltThreshold: 9_500 },
    { mintSpreadBps: 1_001 },
    { settleSpreadBps: 1_001 },
    { epochBlocksBackoffPercent: 101 },
    { minMint: [coins('0')] },
  ])('refuses parameters %#', (params) => expect(update(params)).toBe('undefined/1'));

  it('refuses no parameters at all', () => {
    expect(createStage().act(updateBmeParams, MsgUpdateBmeParams, { authority: TENANT }).code).toBe('undefined/1');
  });
});
