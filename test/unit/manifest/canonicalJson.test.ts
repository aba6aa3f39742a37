import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/manifest/canonicalJson.ts';

describe('canonicalJson', () => {
  it('writes what Go writes', () => {
    // By hand from encoding/json: HTML characters and line separators escaped, short escapes where they exist, no others.
    expect(canonicalJson({ b: '<a href="x">&</a>', a: [1, null, true, 2n ** 64n], c: undefined })).toBe(
      '{"a":[1,null,true,18446744073709551616],"b":"\\u003ca href=\\"x\\"\\u003e\\u0026\\u003c/a\\u003e"}',
    );
    expect(canonicalJson('\u2028\u2029\n\t\b\f\u0001\u007fé')).toBe('"\\u2028\\u2029\\n\\t\\b\\f\\u0001\u007fé"');
  });

  it('sorts keys by bytes', () => {
    expect(canonicalJson({ '\u{1F600}': 1, '\uFF5E': 2, a: 3, B: 4 })).toBe('{"B":4,"a":3,"\uFF5E":2,"\u{1F600}":1}');
  });

  it('replaces half characters, which cannot be sent', () => {
    expect(canonicalJson('a\uD800b')).toBe('"a\uFFFDb"');
  });

  it('is the same whatever the order of keys, and reads back as the same value', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, field]) => [key, reversed(field)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value).toWellFormed());
        expect(canonicalJson(reversed(plain))).toBe(canonicalJson(plain));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
  });
});
