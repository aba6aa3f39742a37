import { describe, expect, it } from 'vitest';
import { block } from '../../../../../src/devnet/rpc/method/block.ts';
import { header, headerByHash } from '../../../../../src/devnet/rpc/method/header.ts';
import { call, nodeWithTx } from '../../testNode.ts';

describe('header', () => {
  it('is found by height and by hash, here in hexadecimal', async () => {
    const { node } = nodeWithTx();
    const last = await call(node, block);
    expect(await call(node, header)).toEqual({ header: last.block.header });
    expect(await call(node, headerByHash, { hash: last.block_id.hash })).toEqual({ header: last.block.header });
    // As a real node answers for a hash that it does not know.
    expect(await call(node, headerByHash, { hash: '00' })).toEqual({ header: null });
    expect(await call(node, header, { height: '9' })).toContain('-32603');
  });
});
