import { describe, expect, it } from 'vitest';
import { randomHex, systemRandom } from '../../../src/base/random.ts';

describe('systemRandom', () => {
  it('gives as many bytes as asked, and not the same ones twice', () => {
    expect(systemRandom.bytes(32)).toHaveLength(32);
    expect(systemRandom.bytes(32)).not.toEqual(systemRandom.bytes(32));
  });
});

describe('randomHex', () => {
  it('writes the bytes of the source in hexadecimal', () => {
    expect(randomHex({ bytes: (length) => new Uint8Array(length).fill(0xa1) }, 3)).toBe('a1a1a1');
  });
});
