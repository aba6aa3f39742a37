import { describe, expect, it } from 'vitest';
import { checkedJson, checkTx } from '../../../../../src/devnet/rpc/method/checkTx.ts';
import { ANN, signTx } from '../../signing.ts';
import { call, createTestNode } from '../../testNode.ts';

const tx = (bytes: Uint8Array) => ({ tx: Buffer.from(bytes).toString('base64') });

describe('check_tx', () => {
  it('checks and does not keep', async () => {
    const { node } = createTestNode();
    expect(await call(node, checkTx, tx(signTx()))).toMatchObject({ code: 0, gas_wanted: '200000' });
    expect(node.mempool.size().count).toBe(0);
    const refused = await call(node, checkTx, tx(signTx(ANN, { sequence: 9n })));
    expect([refused.code, refused.codespace, refused.events]).toEqual([32, 'sdk', []]);
    expect(checkedJson({ ...node.machine.checkTx(signTx()), code: 1 }).events).toEqual([]);
  });
});
