import { describe, expect, it } from 'vitest';
import { viewEvents, viewTx } from '../../../../../src/devnet/node/query/viewTx.ts';
import { nodeWithTx } from '../../testNode.ts';

describe('viewTx', () => {
  it('shows the outcome as the SDK does: data in hexadecimal, the block’s time without a fraction', () => {
    const { node, bytes, hash } = nodeWithTx();
    const view = viewTx(node, node.store.findTx(hash)!);
    expect(view).toMatchObject({ txhash: hash, height: 2n, code: 0, codespace: '', timestamp: '2023-11-14T22:13:20Z' });
    expect(view.data).toMatch(/^12260A242F636F736D6F73/);
    expect(view.tx).toEqual({ typeUrl: '/cosmos.tx.v1beta1.Tx', value: bytes });
    expect(view.gasWanted).toBe(200_000n);
    expect(view.gasUsed).toBeGreaterThan(40_000n);
    expect(view.events.length).toBeGreaterThan(5);
    expect(view.events[0]?.attributes[0]?.index).toBe(true);
  });
});

describe('viewEvents', () => {
  it('says whether events can be searched for', () => {
    const events = [{ type: 'tx', attributes: [{ key: 'fee', value: '1uakt' }] }];
    expect(viewEvents(events, false)).toEqual([
      { type: 'tx', attributes: [{ key: 'fee', value: '1uakt', index: false }] },
    ]);
  });
});
