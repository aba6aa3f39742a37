import { describe, expect, it } from 'vitest';
import { blockSearch } from '../../../../../src/devnet/rpc/method/blockSearch.ts';
import { call, createTestNode } from '../../testNode.ts';

describe('block_search', () => {
  it('finds blocks, newest first, page by page', async () => {
    const { node } = createTestNode();
    for (let count = 0; count < 4; count++) node.produceBlock();
    const heights = async (params: object) => {
      const answer = await call(node, blockSearch, params);
      if (typeof answer === 'string') return answer;
      const found = answer.blocks.map(({ block }: { block: { header: { height: string } } }) => block.header.height);
      return [answer.total_count, ...found].join(' ');
    };
    expect(await heights({ query: 'block.height>1 AND block.height<4' })).toBe('2 3 2');
    expect(await heights({ query: 'block.height>0', order_by: 'asc', per_page: '2', page: '2' })).toBe('5 3 4');
    expect(await heights({ query: 'x=' })).toBe('-32603 offset 2: EOF');
    expect(await heights({ query: 'x=1', order_by: 'up' })).toContain('expected order_by');
  });
});
