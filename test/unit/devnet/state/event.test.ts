import { describe, expect, it } from 'vitest';
import { event, typedEvent, withMessageIndex } from '../../../../src/devnet/state/event.ts';

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
});
