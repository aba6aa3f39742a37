import { Bip39, Random } from '@cosmjs/crypto';
import { describe, expect, it } from 'vitest';
import { parseMnemonic } from '../../../../src/chain/wallet/parseMnemonic.ts';

const valid = Bip39.encode(Random.getBytes(32)).toString();

describe('parseMnemonic', () => {
  it('reads words however they are spaced', () => {
    const parsed = parseMnemonic(`  ${valid.replaceAll(' ', ' \n ')} `);
    expect(parsed.ok && parsed.value.toString()).toBe(valid);
  });

  it('names the position of a wrong word, and never the word', () => {
    const words = valid.split(' ');
    words[2] = 'pneumonia';
    const parsed = parseMnemonic(words.join(' '));
    expect(parsed).toEqual({ ok: false, error: expect.stringMatching(/\b3\b/) });
    expect(words.filter((word) => word.length > 4 && !parsed.ok && parsed.error.includes(` ${word} `))).toEqual([]);
  });

  it('refuses another number of words, and a checksum that does not fit', () => {
    expect(parseMnemonic('abandon abandon')).toEqual({ ok: false, error: expect.stringContaining('2 words') });
    expect(parseMnemonic('').ok).toBe(false);
    expect(parseMnemonic('abandon '.repeat(12))).toEqual({ ok: false, error: expect.stringContaining('checksum') });
  });
});
