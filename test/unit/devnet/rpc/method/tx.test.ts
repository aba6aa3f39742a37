import { describe, expect, it } from 'vitest';
import { tx, txAnswer } from '../../../../../src/devnet/rpc/method/tx.ts';
import { call, nodeWithTx } from '../../testNode.ts';

describe('tx', () => {
  it('finds a transaction by its hash', async () => {
    const { node, hash } = nodeWithTx();
    const params = { hash: Buffer.from(hash, 'hex').toString('base64') };
    expect(await call(node, tx, params)).toMatchObject({ hash, height: '2', tx_result: { code: 0 } });
    expect(await call(node, tx, new URLSearchParams(`hash=0x${hash}`))).toMatchObject({ hash });
    expect(await call(node, tx, { ...params, prove: true })).toMatchObject({ proof: { proof: { total: '1' } } });
    expect(txAnswer(node, node.store.findTx(hash)!, false)).not.toHaveProperty('proof');
    // The words of a real node.
    expect(await call(node, tx, { hash: 'AAAA' })).toBe('-32603 tx (000000) not found');
    expect(await call(node, tx)).toBe('-32603 transaction hash cannot be empty');
  });
});
