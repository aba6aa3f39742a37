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

  it('forgets what is pruned, and what it is reset over', () => {
    const { node, hash } = nodeWithTx();
    node.produceBlock();
    const blocks = [...node.store.listBlocks()];
    const store = createChainStore();
    expect([store.base(), store.firstTimeMs()]).toEqual([0n, 0]);
    store.reset(blocks, 7);
    expect([store.base(), store.height(), store.firstTimeMs(), store.findTx(hash)?.height]).toEqual([1n, 3n, 7, 2n]);
    store.prune(3n);
    expect([store.base(), store.findBlock(2n), store.findTx(hash)]).toEqual([3n, undefined, undefined]);
    store.prune(99n);
    expect([store.base(), [...store.listBlocks()].length]).toEqual([3n, 1]);
    store.reset(blocks.slice(1), 7);
    expect([store.base(), store.firstTimeMs(), [...store.listTxs()].length]).toEqual([2n, 7, 1]);
  });
});
