import { describe, expect, it } from 'vitest';
import { headerHash } from '../../../../src/devnet/node/headerHash.ts';
import { realBlock } from './realBlock.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').toUpperCase();

describe('headerHash', () => {
  it('is the real node’s', () => {
    expect(hex(headerHash(realBlock.header))).toBe(realBlock.hash);
    expect(hex(headerHash({ ...realBlock.header, height: 4n }))).not.toBe(realBlock.hash);
  });
});
