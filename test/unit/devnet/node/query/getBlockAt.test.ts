import { describe, expect, it } from 'vitest';
import { getBlockAt } from '../../../../../src/devnet/node/query/getBlockAt.ts';
import { nodeWithTx } from '../../testNode.ts';
import { statusOf } from './askNode.ts';

describe('getBlockAt', () => {
  const { node } = nodeWithTx();

  it('finds a block', () => {
    expect(getBlockAt(node, 1n).height).toBe(1n);
  });

  // cometbft `rpc/core/env.go` getHeight: plain errors, Unknown (2) to a gRPC client
  it('refuses heights without a block', () => {
    for (const height of [0n, -1n, 3n]) expect(statusOf(() => getBlockAt(node, height))).toBe(2);
    node.store.prune(2n);
    expect(statusOf(() => getBlockAt(node, 1n))).toBe(2);
  });
});
