import { describe, expect, it } from 'vitest';
import { broadcastTxAsync } from '../../../../../src/devnet/rpc/method/broadcastTxAsync.ts';
import { signTx } from '../../signing.ts';
import { call, createTestNode } from '../../testNode.ts';

const tx = (bytes: Uint8Array) => ({ tx: Buffer.from(bytes).toString('base64') });

describe('broadcast_tx_async', () => {
  it('answers the hash whatever happens', async () => {
    const { node } = createTestNode();
    expect(await call(node, broadcastTxAsync, tx(signTx()))).toMatchObject({ code: 0 });
    expect(await call(node, broadcastTxAsync, tx(new Uint8Array([1])))).toMatchObject({ code: 0, log: '' });
    // As a real node: only the mempool's own refusals are errors.
    expect(await call(node, broadcastTxAsync, tx(signTx()))).toBe('-32603 tx already exists in cache');
    expect(node.mempool.size().count).toBe(1);
  });
});
