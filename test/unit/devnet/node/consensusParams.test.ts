import { describe, expect, it } from 'vitest';
import { blockLimitsOf, consensusHash } from '../../../../src/devnet/node/consensusParams.ts';
import { realBlock } from './realBlock.ts';

describe('the limits of a block', () => {
  it('have the real node’s hash', () => {
    const limits = blockLimitsOf({ maxBlockBytes: 22_020_096, maxBlockGas: -1 });
    expect(limits).toEqual({ maxBytes: 22_020_096n, maxGas: -1n });
    expect(consensusHash(limits)).toEqual(realBlock.header.consensusHash);
    expect(consensusHash({ ...limits, maxGas: 5n })).not.toEqual(realBlock.header.consensusHash);
  });
});
