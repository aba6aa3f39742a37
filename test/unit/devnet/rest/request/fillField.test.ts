import { describe, expect, it } from 'vitest';
import { fillField } from '../../../../../src/devnet/rest/request/fillField.ts';
import { grpcCodeOf } from '../grpcCodeOf.ts';
import { All, Inner, messageOf } from '../sampleTypes.ts';

function fill(...settings: Array<[path: string, ...texts: string[]]>) {
  const message = messageOf(All);
  for (const [path, ...texts] of settings) fillField(message, path.split('.'), texts);
  return Object.fromEntries(message.values);
}

describe('fillField', () => {
  it('sets fields by name and path', () => {
    expect(fill(['text', 'a', 'b'], ['bigNumber', '5'], ['inner.id', '1'], ['maybe_inner.deeper.id', '2'])).toEqual({
      text: 'a',
      big_number: 5n,
      inner: messageOf(Inner, { id: 1n }),
      maybe_inner: messageOf(Inner, { deeper: messageOf(Inner, { id: 2n }) }),
    });
    expect(fill(['names', 'a', 'b'], ['colors', 'red', '2'])).toEqual({ names: ['a', 'b'], colors: [1n, 2n] });
  });

  it('reads moments and spans', () => {
    const values = fill(['at', '1970-01-01T00:00:01Z'], ['period', '1m'], ['since.seconds', '7']);
    expect(values).toMatchObject({
      at: { values: new Map(Object.entries({ seconds: 1n, nanos: 0n })) },
      period: { values: new Map(Object.entries({ seconds: 60n, nanos: 0n })) },
      since: { values: new Map([['seconds', 7n]]) },
    });
  });

  it('ignores fields that nobody knows', () => {
    expect(fill(['nothing', '1'], ['inner.nothing', '1'])).toEqual({ inner: messageOf(Inner) });
  });

  it('refuses what does not fit', () => {
    const wrong: Array<[string, string]> = [
      ['text.more', '1'],
      ['names.more', '1'],
      ['inner', '1'],
      ['inners', '1'],
      ['price', '1'],
      ['packed', '1'],
      ['huge', '-1'],
      ['at', 'x'],
    ];
    for (const setting of wrong) expect([setting, grpcCodeOf(() => fill(setting))]).toEqual([setting, 3]);
    expect(grpcCodeOf(() => fill(['left', 'a'], ['right.id', '1']))).toBe(3);
  });
});
