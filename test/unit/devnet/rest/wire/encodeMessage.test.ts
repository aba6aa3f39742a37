import { describe, expect, it } from 'vitest';
import type { Value } from '../../../../../src/devnet/rest/types/messageType.ts';
import { parseTypes } from '../../../../../src/devnet/rest/types/parseTypes.ts';
import { decodeMessage } from '../../../../../src/devnet/rest/wire/decodeMessage.ts';
import { encodeMessage } from '../../../../../src/devnet/rest/wire/encodeMessage.ts';
import { All, Inner, messageOf } from '../sampleTypes.ts';

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const types = parseTypes(
  'package google.protobuf\nTimestamp { seconds=1 int64; nanos=2 int32 }\npackage a\n' +
    'Values { last=4 string; at=3 Time; in=2 Sub; price=1 Dec }\nSub {}\nPointers { in=1 Sub?; at=2 Time?; kind=3 Kind[]; left=4 int64|side }\nenum Kind { no=0 }',
);

describe('encodeMessage', () => {
  it('writes messages that Go keeps by value although they are empty, and by number', () => {
    // gogoproto: a zero Dec is "0", a zero time.Time is the year 1.
    expect(hexOf(encodeMessage(messageOf(types.get('a.Values')!, { last: '' })))).toBe(
      '0a0130' + '1200' + '1a0b088092b8c398feffffff01',
    );
    expect(hexOf(encodeMessage(messageOf(types.get('a.Pointers')!)))).toBe('');
  });

  it('packs numbers, and writes a zero that is a member of a oneof', () => {
    const message = messageOf(types.get('a.Pointers')!, { kind: [0n, 3n], left: 0n });
    expect(hexOf(encodeMessage(message))).toBe('1a020003' + '2000');
  });

  it('writes what decodeMessage reads', () => {
    const values: Record<string, Value> = {
      text: 'é',
      some_bytes: new Uint8Array([1]),
      flag: true,
      small: -5n,
      big_number: -(2n ** 63n),
      count: 2n ** 32n - 1n,
      huge: 2n ** 64n - 1n,
      color: 1n,
      price: '-15',
      amount: '7',
      units: '8',
      inner: messageOf(Inner, { id: 1n, deeper: messageOf(Inner, { id: 2n }) }),
      names: ['a', ''],
      colors: [2n],
      inners: [messageOf(Inner)],
      left: 'x',
    };
    const read = decodeMessage(All, encodeMessage(messageOf(All, values)));
    expect(Object.fromEntries(read.values)).toMatchObject(values);
  });
});
