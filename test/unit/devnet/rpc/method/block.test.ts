import { describe, expect, it } from 'vitest';
import { block, blockAnswer, blockByHash } from '../../../../../src/devnet/rpc/method/block.ts';
import { call, nodeWithTx } from '../../testNode.ts';

describe('block', () => {
  it('is found by height and by hash', async () => {
    const { node, bytes } = nodeWithTx();
    const last = await call(node, block);
    expect(last).toMatchObject({
      block: { header: { height: '2' }, data: { txs: [Buffer.from(bytes).toString('base64')] } },
    });
    expect(await call(node, block, { height: '1' })).toMatchObject({ block: { header: { height: '1' } } });
    expect(await call(node, block, { height: '3' })).toContain('-32603');
    const hash = Buffer.from(last.block_id.hash, 'hex').toString('base64');
    expect(await call(node, blockByHash, { hash })).toEqual(last);
    // As a real node answers for a hash that it does not know.
    expect(await call(node, blockByHash, { hash: 'AAAA' })).toEqual({
      block_id: { hash: '', parts: { total: 0, hash: '' } },
      block: null,
    });
    expect(blockAnswer(node, node.store.findBlock(2n)!)).toEqual(last);
  });
});
