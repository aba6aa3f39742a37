import { describe, expect, it } from 'vitest';
import { getBlockAt, getHeightUpTo } from '../../../../src/devnet/rpc/getBlockAt.ts';
import { nodeWithTx } from '../testNode.ts';

const { node } = nodeWithTx();
const heightOf = (height?: bigint) => {
  const found = getBlockAt(node, height);
  return found.ok ? found.value.height : found.error.data;
};

describe('getBlockAt', () => {
  it('finds the height, or the last one', () => {
    expect([heightOf(), heightOf(1n)]).toEqual([2n, 1n]);
  });

  // The words of a real node; cometbft rpc/core/env.go getHeight for a pruned one.
  it('says what there is', () => {
    expect(heightOf(3n)).toBe('height 3 must be less than or equal to the current blockchain height 2');
    expect([heightOf(0n), heightOf(-1n)]).toEqual([
      'height must be greater than 0, but got 0',
      'height must be greater than 0, but got -1',
    ]);
    expect(getHeightUpTo(node, 3n, 3n)).toEqual({ ok: true, value: 3n });
    const pruned = { store: { ...node.store, base: () => 2n } };
    expect(getHeightUpTo(pruned, 2n, 1n)).toMatchObject({
      error: { data: 'height 1 is not available, lowest height is 2' },
    });
  });
});
