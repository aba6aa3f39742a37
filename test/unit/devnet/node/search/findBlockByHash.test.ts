import { describe, expect, it } from 'vitest';
import { findBlockByHash } from '../../../../../src/devnet/node/search/findBlockByHash.ts';
import { createTestNode } from '../../testNode.ts';

describe('findBlockByHash', () => {
  it('finds blocks that are there', () => {
    const { node } = createTestNode();
    const block = node.produceBlock();
    expect(findBlockByHash(node.store, block.hash)).toBe(block);
    expect(findBlockByHash(node.store, new Uint8Array(32))).toBeUndefined();
    expect(findBlockByHash(node.store, new Uint8Array())).toBeUndefined();
  });
});
