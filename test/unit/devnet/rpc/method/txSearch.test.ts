import { describe, expect, it } from 'vitest';
import { orderBy, txSearch } from '../../../../../src/devnet/rpc/method/txSearch.ts';
import { ANN, BEN, signTx } from '../../signing.ts';
import { call, createTestNode } from '../../testNode.ts';

async function nodeWithThree() {
  const { node } = createTestNode();
  for (const sequence of [0n, 1n, 2n]) {
    node.submit(signTx(ANN, { sequence }));
    node.produceBlock();
  }
  return node;
}

describe('tx_search', () => {
  it('finds by height and by events, page by page, either way round', async () => {
    const node = await nodeWithThree();
    const heights = async (params: object) => {
      const answer = await call(node, txSearch, params);
      return typeof answer === 'string'
        ? answer
        : [answer.total_count, ...answer.txs.map((tx: { height: string }) => tx.height)].join(' ');
    };
    expect(await heights({ query: 'tx.height=3' })).toBe('1 3');
    expect(await heights({ query: `transfer.recipient='${BEN.address}'` })).toBe('3 2 3 4');
    expect(await heights({ query: 'tx.height>0', order_by: 'desc' })).toBe('3 4 3 2');
    expect(await heights({ query: 'tx.height>0', page: '2', per_page: '2' })).toBe('3 4');
    expect(await heights({ query: 'tx.height>9' })).toBe('0');
    expect(await heights({ query: 'tx.height>0', page: '3', per_page: '2' })).toContain('-32603');
    expect(await heights({ query: 'nonsense' })).toBe('-32603 offset 8: EOF');
    expect(await heights({ query: `x='${'a'.repeat(510)}'` })).toBe('-32603 maximum query length exceeded');
    expect([orderBy([1, 2], '', 'desc'), orderBy([1, 2], 'asc', 'desc')]).toMatchObject([
      { value: [2, 1] },
      { value: [1, 2] },
    ]);
    expect(await heights({ query: 'tx.height>0', order_by: 'up' })).toContain('-32603');
  });
});
