import { describe, expect, it } from 'vitest';
import { event, protoEvent, typedEvent, withMessageIndex } from '../../../../src/devnet/state/event.ts';

describe('events', () => {
  it('have attributes in the order given', () => {
    expect(event('transfer', { recipient: 'b', amount: '1' })).toEqual({
      type: 'transfer',
      attributes: [
        { key: 'recipient', value: 'b' },
        { key: 'amount', value: '1' },
      ],
    });
  });

  it('that are typed have them by name, and the message’s index comes last', () => {
    const typed = typedEvent(event('E', { id: '1', hash: '2' }));
    expect(typed.attributes.map(({ key }) => key)).toEqual(['hash', 'id']);
    expect(withMessageIndex(typed, 3).attributes.at(-1)).toEqual({ key: 'msg_index', value: '3' });
  });

  // As a node of v2.1 writes EventLedgerRecordExecuted: 64 bits quoted, 32 bare, a message that is not set null.
  it('of proto fields hold their JSON', () => {
    expect(
      protoEvent('E', { spread: { denom: 'uakt', amount: '0' }, id: { height: 12n }, burned: null, n: 3 }),
    ).toEqual({
      type: 'E',
      attributes: [
        { key: 'burned', value: 'null' },
        { key: 'id', value: '{"height":"12"}' },
        { key: 'n', value: '3' },
        { key: 'spread', value: '{"denom":"uakt","amount":"0"}' },
      ],
    });
  });
});
