import { describe, expect, it } from 'vitest';
import { systemRandom } from '../../../../src/base/random.ts';
import { createMnemonic } from '../../../../src/chain/wallet/createMnemonic.ts';
import { parseMnemonic } from '../../../../src/chain/wallet/parseMnemonic.ts';

describe('createMnemonic', () => {
  it('makes 24 words that parse, from the randomness it is given', () => {
    const mnemonic = createMnemonic(systemRandom);
    expect(mnemonic.split(' ')).toHaveLength(24);
    expect(parseMnemonic(mnemonic).ok).toBe(true);
    const zeros = { bytes: (length: number) => new Uint8Array(length) };
    expect(createMnemonic(zeros)).toBe(`${'abandon '.repeat(23)}art`);
  });
});
