import { describe, expect, it } from 'vitest';
import { encodePageKey, type PageKey, readPageKey } from '../../../../src/devnet/query/pageKey.ts';

const KEY: PageKey = { path: 'owner', of: 'a', states: [1, 2], from: 'a/1' };

describe('a page key', () => {
  it('is read as it was written', () => {
    expect(readPageKey(encodePageKey(KEY))).toEqual({ ok: true, value: KEY });
  });

  // node `util/query/pagination.go` DecodePaginationKey: length and CRC-32
  it('is refused when it is not whole', () => {
    const key = encodePageKey(KEY);
    const flipped = key.with(9, key[9]! ^ 1);
    for (const broken of [new Uint8Array([1]), key.subarray(0, 4), key.subarray(0, -1), flipped])
      expect(readPageKey(broken).ok).toBe(false);
  });

  it('is refused when something else has the right checksum', () => {
    for (const other of [
      { ...KEY, states: [] },
      { ...KEY, path: 'x' },
      { ...KEY, from: '' },
    ])
      expect(readPageKey(encodePageKey(other as PageKey)).ok).toBe(false);
  });
});
