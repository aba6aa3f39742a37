import { describe, expect, it } from 'vitest';
import { txJson, txResultJson } from '../../../../../src/devnet/rpc/json/txJson.ts';
import { nodeWithTx } from '../../testNode.ts';

describe('txJson', () => {
  it('has CometBFT’s form', () => {
    const { node, hash, bytes } = nodeWithTx();
    const tx = node.store.findTx(hash)!;
    const { tx_result, ...place } = txJson(tx);
    expect(place).toEqual({ hash, height: '2', index: 0, tx: Buffer.from(bytes).toString('base64') });
    expect(tx_result).toMatchObject({
      code: 0,
      codespace: '',
      log: '',
      info: '',
      gas_wanted: '200000',
      gas_used: tx.result.gasUsed.toString(),
    });
    expect(tx_result.events[4]).toMatchObject({
      type: 'tx',
      attributes: [{ key: 'fee', value: '5000uakt', index: true }, {}],
    });
    expect(txResultJson({ ...tx.result, data: new Uint8Array() }).data).toBeNull();
  });
});
