import { describe, expect, it } from 'vitest';
import { decodeMessage } from '../../../../../src/devnet/rest/wire/decodeMessage.ts';
import { All, Inner, messageOf } from '../sampleTypes.ts';

const hex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'));

describe('decodeMessage', () => {
  // Bytes by hand from the encoding page of protobuf.dev: tag = number << 3 | wire type.
  it('reads scalars', () => {
    const bytes = hex('0a0161 1202ff00 1801 20ffffffffffffffffff01 28ffffffffffffffffff01 3005 38ffffffffffffffffff01');
    expect(decodeMessage(All, bytes).values).toEqual(
      new Map<string, unknown>([
        ['text', 'a'],
        ['some_bytes', new Uint8Array([255, 0])],
        ['flag', true],
        ['small', -1n],
        ['big_number', -1n],
        ['count', 5n],
        ['huge', 2n ** 64n - 1n],
      ]),
    );
  });

  it('reads messages, numbers kept as text, and lists', () => {
    const bytes = hex('4002 4a0135 6202 0807 720178 720179 7a020102 7801 820100');
    expect(decodeMessage(All, bytes).values).toEqual(
      new Map<string, unknown>([
        ['color', 2n],
        ['price', '5'],
        ['inner', messageOf(Inner, { id: 7n })],
        ['names', ['x', 'y']],
        ['colors', [1n, 2n, 1n]],
        ['inners', [messageOf(Inner)]],
      ]),
    );
  });

  it('keeps the last member of a oneof, and skips what it does not know', () => {
    const bytes = hex('b20101 78 ba0100 a00601');
    expect(decodeMessage(All, bytes).values).toEqual(new Map([['right', messageOf(Inner)]]));
  });

  it('throws for broken bytes', () => {
    expect(() => decodeMessage(All, hex('0a05'))).toThrow();
  });
});
