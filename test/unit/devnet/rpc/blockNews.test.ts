import { describe, expect, it } from 'vitest';
import { blockNews } from '../../../../src/devnet/rpc/blockNews.ts';
import { nodeWithTx } from '../testNode.ts';

const { node, hash } = nodeWithTx();
// biome-ignore lint/suspicious/noExplicitAny: what is sent is JSON, which the test looks into.
const sent = (height: bigint): any[] =>
  blockNews(node, node.store.findBlock(height)!).map(({ text }) => JSON.parse(`{${text}}`));

describe('blockNews', () => {
  it('tells of a block in the node’s order', () => {
    // cometbft state/execution.go fireEvents
    expect(sent(2n).map(({ data }) => data.type)).toEqual([
      'tendermint/event/NewBlock',
      'tendermint/event/NewBlockHeader',
      'tendermint/event/NewBlockEvents',
      'tendermint/event/Tx',
    ]);
    expect(sent(2n).map(({ events }) => events['tm.event'])).toEqual([
      ['NewBlock'],
      ['NewBlockHeader'],
      ['NewBlockEvents'],
      ['Tx'],
    ]);
  });

  it('has the node’s shapes', () => {
    const [block, header, events, tx] = sent(2n);
    expect(Object.keys(block.data.value)).toEqual(['block', 'block_id', 'result_finalize_block']);
    expect(Object.keys(block.data.value.result_finalize_block)).toEqual([
      'tx_results',
      'validator_updates',
      'consensus_param_updates',
      'app_hash',
    ]);
    expect(Object.keys(sent(1n)[0].data.value.result_finalize_block)).not.toContain('tx_results');
    expect(header.data.value.header.height).toBe('2');
    expect(events.data.value).toEqual({ height: '2', events: [], num_txs: '1' });
    // A real node leaves the index out when it is 0.
    expect(Object.keys(tx.data.value.TxResult)).toEqual(['height', 'tx', 'result']);
    expect(tx.events['tx.hash']).toEqual([hash]);
  });

  it('is made once for all who ask', () => {
    const block = node.store.findBlock(2n)!;
    const [news] = blockNews(node, block);
    expect(blockNews(node, block)[0]).toBe(news);
    expect(news!.events).toBe(news!.events);
    blockNews(node, node.store.findBlock(1n)!);
    expect(blockNews(node, block)[0]).not.toBe(news);
  });

  it('is safe inside of HTML, as all that Go writes', () => {
    const events = [{ type: 'a', attributes: [{ key: 'b', value: '<&>' }] }];
    const [news] = blockNews(node, { ...node.store.findBlock(2n)!, events });
    expect(news!.text).toContain('\\u003c\\u0026\\u003e');
    expect(news!.text).not.toContain('<');
  });
});
