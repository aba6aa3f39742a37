import { describe, expect, it } from 'vitest';
import { blockEventMap, txEventMap } from '../../../../src/devnet/rpc/eventMap.ts';
import { BEN } from '../signing.ts';
import { nodeWithTx } from '../testNode.ts';

describe('eventMap', () => {
  it('gathers the values of all events of a transaction', () => {
    const { node, hash } = nodeWithTx();
    const map = txEventMap(node.store.findTx(hash)!);
    expect(map).toMatchObject({ 'tm.event': ['Tx'], 'tx.hash': [hash], 'tx.height': ['2'] });
    expect(map['transfer.amount']).toEqual(['5000uakt', '1uakt']);
    expect(map['transfer.recipient']?.[1]).toBe(BEN.address);
  });

  it('names what is about a block by its kind', () => {
    expect({ ...blockEventMap('NewBlockHeader') }).toEqual({ 'tm.event': ['NewBlockHeader'] });
    const events = [
      { type: '__proto__', attributes: [{ key: 'a', value: 'b' }] },
      { type: 'x', attributes: [{ key: '', value: 'b' }] },
      { type: '', attributes: [{ key: 'a', value: 'b' }] },
    ];
    expect(Object.entries(blockEventMap('NewBlock', events))).toEqual([
      ['__proto__.a', ['b']],
      ['tm.event', ['NewBlock']],
    ]);
  });
});
