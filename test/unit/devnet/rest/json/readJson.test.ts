import { describe, expect, it } from 'vitest';
import { JsonNumber, readJson } from '../../../../../src/devnet/rest/json/readJson.ts';
import { grpcCodeOf } from '../grpcCodeOf.ts';

describe('JsonNumber', () => {
  it('keeps a number as text', () => {
    expect(new JsonNumber('1e3').text).toBe('1e3');
  });
});

describe('readJson', () => {
  it('keeps numbers as they stood', () => {
    expect(readJson('{"a":18446744073709551615,"b":[1.50]}')).toEqual({
      a: new JsonNumber('18446744073709551615'),
      b: [new JsonNumber('1.50')],
    });
  });

  it('reads nothing as null, and only the first object', () => {
    expect(readJson(' \n')).toBeNull();
    expect(readJson('{"a":"}\\"{"} and more')).toEqual({ a: '}"{' });
  });

  it('refuses what is no JSON', () => {
    for (const text of ['{', '}', 'x', '{"a":1,}', '{"a', '["', `"${'\\"'.repeat(100_000)}`])
      expect(grpcCodeOf(() => readJson(text))).toBe(3);
  });
});
