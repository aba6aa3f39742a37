import { describe, expect, it } from 'vitest';
import { blockNews } from '../../../../src/devnet/rpc/blockNews.ts';
import { nodeWithTx } from '../testNode.ts';

describe('blockNews', () => {
  it('tells of the block, its header, and each transaction, in this order', () => {
    const { node, bytes } = nodeWithTx();
    const news = blockNews(node, node.store.findBlock(2n)!);
    expect(news.map(({ data, events }) => [data.type, events['tm.event']])).toEqual([
      ['tendermint/event/NewBlock', ['NewBlock']],
      ['tendermint/event/NewBlockHeader', ['NewBlockHeader']],
      ['tendermint/event/Tx', ['Tx']],
    ]);
    expect(news.map(({ data }) => data.value)).toMatchObject([
      { block: { header: { height: '2' } }, result_finalize_block: { tx_results: [{ code: 0 }] } },
      { header: { height: '2' } },
      { TxResult: { height: '2', tx: Buffer.from(bytes).toString('base64'), result: { code: 0 } } },
    ]);
  });
});
