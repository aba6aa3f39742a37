import { describe, expect, it } from 'vitest';
import { defineExpiryQueue } from '../../../../src/devnet/state/expiryQueue.ts';
import { createKeyValues } from '../../../../src/devnet/state/keyValues.ts';

const queue = defineExpiryQueue<string>('test', (item) => item);

function filled() {
  const state = createKeyValues();
  queue.add(state, 20n, 'late');
  queue.add(state, 9n, 'b');
  queue.add(state, 9n, 'a');
  queue.add(state, 10n, 'c');
  return state;
}

describe('an expiry queue', () => {
  it('gives out what ended before now, the earliest first, and once', () => {
    const state = filled();
    expect(queue.takeExpired(state, 9n)).toEqual([]);
    expect(queue.takeExpired(state, 11n)).toEqual(['a', 'b', 'c']);
    expect(queue.takeExpired(state, 11n)).toEqual([]);
    expect(queue.takeExpired(state, 21n)).toEqual(['late']);
    expect(state.keys('')).toEqual([]);
  });

  it('gives no more than asked for', () => {
    const state = filled();
    expect([queue.takeExpired(state, 99n, 2), queue.takeExpired(state, 99n, 2)]).toEqual([
      ['a', 'b'],
      ['c', 'late'],
    ]);
  });

  it('forgets what is removed, at its own instant only', () => {
    const state = filled();
    queue.remove(state, 9n, 'a');
    queue.remove(state, 8n, 'b');
    expect(queue.takeExpired(state, 10n)).toEqual(['b']);
  });

  it('looks at one record where nothing ends', () => {
    const state = filled();
    const watched = { ...state, keys: () => expect.fail('a scan') };
    expect(queue.takeExpired(watched, 9n)).toEqual([]);
  });
});
