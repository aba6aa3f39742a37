import { describe, expect, it } from 'vitest';
import { createChainStore } from '../../../../src/devnet/node/createChainStore.ts';
import { nodeWithTx } from '../testNode.ts';

describe('createChainStore', () => {
  it('finds blocks by height and transactions by hash', () => {
    const { node, hash } = nodeWithTx();
    const store = createChainStore();
    expect([store.height(), store.findBlock(1n), store.findTx(hash)]).toEqual([0n, undefined, undefined]);
    for (const height of [1n, 2n]) store.append(node.store.findBlock(height)!);
    expect([store.height(), store.findBlock(2n)?.height, store.findBlock(3n)]).toEqual([2n, 2n, undefined]);
    expect(store.findTx(hash)?.height).toBe(2n);
    expect([...store.listTxs()].map((tx) => tx.hash)).toEqual([hash]);
  });
});
