import Long from 'long';
import { describe, expect, it } from 'vitest';
import { isRunnerError } from '../../../../src/base/runnerError.ts';
import { canonicalText, parseCanonicalText } from '../../../../src/devnet/state/canonicalText.ts';

describe('canonicalText', () => {
  it('is JSON that says which texts are numbers or bytes', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    expect(canonicalText({ a: 5n, b: bytes, c: Buffer.from(bytes), d: [null, 'x'], e: undefined })).toBe(
      '{"a":"#5","b":"%AQID","c":"%AQID","d":[null,"x"]}',
    );
    expect(canonicalText(7n)).toBe('"#7"');
  });

  it('gives the value back', () => {
    const value = {
      big: [0n, -5n, 2n ** 80n],
      bytes: [0, 1, 2, 3, 4, 64, 65, 100].map((length) => new Uint8Array(length).fill(0xfb)),
      texts: ['', '#5', '%AQID', '~x', '@1', '^u1', 'quote " and \\ and \n', 'ümläut 🙂', '\ud800'],
      numbers: [0, -1, 1.5, 1e21],
      flags: [true, false, null],
      when: new Date(1_700_000_000_123),
      longs: [Long.fromString('18446744073709551615', true), Long.fromNumber(-7)],
      'a "key"': {},
      empty: [],
    };
    expect(parseCanonicalText(canonicalText(value))).toEqual(value);
    expect(canonicalText(parseCanonicalText(canonicalText(value)))).toBe(canonicalText(value));
  });

  it('gives an optional field back as one that is not there', () => {
    expect(parseCanonicalText(canonicalText({ a: undefined, b: 1 }))).toStrictEqual({ b: 1 });
  });

  it.each([
    ['an instance of a class', new Map()],
    ['a function', () => 1],
    ['an element that is undefined', [undefined]],
  ])('refuses %s, which would not come back', (_, value) => {
    let error: unknown;
    try {
      canonicalText(value);
    } catch (thrown) {
      error = thrown;
    }
    expect(isRunnerError(error, 'DEVNET_VALUE_UNKNOWN')).toBe(true);
  });
});
