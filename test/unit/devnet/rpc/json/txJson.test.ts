import { describe, expect, it } from 'vitest';
import {
  eventsJson,
  noResultJson,
  txJson,
  txNewsJson,
  txResultJson,
} from '../../../../../src/devnet/rpc/json/txJson.ts';
import { nodeWithTx } from '../../testNode.ts';

const { node, hash, bytes } = nodeWithTx();
const tx = node.store.findTx(hash)!;

describe('txJson', () => {
  it('has CometBFT’s form', () => {
    const { tx_result, ...place } = txJson(tx);
    expect(place).toEqual({ hash, height: '2', index: 0, tx: Buffer.from(bytes).toString('base64') });
    expect(Object.keys(tx_result)).toEqual([
      'code',
      'data',
      'log',
      'info',
      'gas_wanted',
      'gas_used',
      'events',
      'codespace',
    ]);
    expect(tx_result).toMatchObject({ code: 0, codespace: '', log: '', info: '', gas_wanted: '200000' });
    expect(tx_result.events[4]).toMatchObject({
      type: 'tx',
      attributes: [{ key: 'fee', value: '5000uakt', index: true }, {}],
    });
    expect(txResultJson({ ...tx.result, data: new Uint8Array() }).data).toBeNull();
    expect(eventsJson([{ type: 'a', attributes: [] }])).toEqual([{ type: 'a', attributes: [] }]);
  });

  it('is shorter in an event', () => {
    // As a real node sent it: no code, log, info or codespace of what went well.
    expect(Object.keys(txNewsJson(tx.result))).toEqual(['data', 'gas_wanted', 'gas_used', 'events']);
    const failed = { ...tx.result, code: 5, codespace: 'sdk', log: 'x', data: new Uint8Array(), events: [] };
    expect(txNewsJson(failed)).toMatchObject({ code: 5, codespace: 'sdk', log: 'x' });
  });

  it('can be of nothing', () => {
    // As in a real node's broadcast_tx_commit of what failed its check.
    expect(JSON.stringify(noResultJson())).toBe(
      '{"code":0,"data":null,"log":"","info":"","gas_wanted":"0","gas_used":"0","events":[],"codespace":""}',
    );
  });
});
