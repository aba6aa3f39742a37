import { describe, expect, it } from 'vitest';
import { getBlockAt } from '../../../../src/devnet/rpc/getBlockAt.ts';
import { nodeWithTx } from '../testNode.ts';

describe('getBlockAt', () => {
  it('finds the height, or the last one', () => {
    const { node } = nodeWithTx();
    const heightOf = (height?: bigint) => {
      const found = getBlockAt(node, height);
      return found.ok ? found.value.height : found.error.code;
    };
    expect([heightOf(), heightOf(1n), heightOf(3n), heightOf(0n), heightOf(-1n)]).toEqual([
      2n,
      1n,
      -32603,
      -32603,
      -32603,
    ]);
  });
});
