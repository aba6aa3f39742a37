import { describe, expect, it } from 'vitest';
import { broadcastTxSync } from '../../../../../src/devnet/rpc/method/broadcastTxSync.ts';
import { ANN, signTx } from '../../signing.ts';
import { call, createTestNode } from '../../testNode.ts';

const tx = (bytes: Uint8Array) => ({ tx: Buffer.from(bytes).toString('base64') });

describe('broadcast_tx_sync', () => {
  it('answers the check', async () => {
    const { node } = createTestNode();
    expect(await call(node, broadcastTxSync, tx(signTx()))).toMatchObject({
      code: 0,
      hash: expect.stringMatching(/^[0-9A-F]{64}$/),
    });
    expect(await call(node, broadcastTxSync, tx(signTx()))).toBe('-32603 tx already exists in cache');
    expect(await call(node, broadcastTxSync, tx(signTx(ANN, { sequence: 5n })))).toMatchObject({
      code: 32,
      codespace: 'sdk',
    });
    expect(node.mempool.size().count).toBe(1);
  });
});
