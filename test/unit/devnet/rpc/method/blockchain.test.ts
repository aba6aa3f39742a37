import { describe, expect, it } from 'vitest';
import { blockchain } from '../../../../../src/devnet/rpc/method/blockchain.ts';
import { call, createTestNode } from '../../testNode.ts';

describe('blockchain', () => {
  it('shows at most twenty headers, newest first', async () => {
    const { node } = createTestNode();
    for (let count = 0; count < 24; count++) node.produceBlock();
    const heights = async (params: object) => {
      const answer = await call(node, blockchain, params);
      return typeof answer === 'string'
        ? answer
        : answer.block_metas.map((meta: { header: { height: string } }) => meta.header.height).join(' ');
    };
    expect(await heights({})).toBe('25 24 23 22 21 20 19 18 17 16 15 14 13 12 11 10 9 8 7 6');
    expect(await heights({ minHeight: '2', maxHeight: '4' })).toBe('4 3 2');
    expect(await heights({ minHeight: '24', maxHeight: '99' })).toBe('25 24');
    // The words of a real node.
    expect(await heights({ minHeight: '5', maxHeight: '4' })).toBe(
      "-32603 min height 5 can't be greater than max height 4",
    );
    expect(await heights({ minHeight: '-1' })).toBe('-32603 heights must be non-negative');
  });
});
