import { describe, expect, it } from 'vitest';
import { numUnconfirmedTxs, unconfirmedTxs } from '../../../../../src/devnet/rpc/method/numUnconfirmedTxs.ts';
import { signTx } from '../../signing.ts';
import { call, createTestNode } from '../../testNode.ts';

describe('num_unconfirmed_txs', () => {
  it('counts what waits', async () => {
    const { node } = createTestNode();
    const bytes = signTx();
    node.submit(bytes);
    expect(await call(node, numUnconfirmedTxs)).toEqual({
      n_txs: '1',
      total: '1',
      total_bytes: bytes.length.toString(),
      txs: null,
    });
    expect(await call(node, unconfirmedTxs, { limit: '5' })).toMatchObject({
      n_txs: '1',
      txs: [Buffer.from(bytes).toString('base64')],
    });
  });
});
