import { describe, expect, it } from 'vitest';
import { isDenom } from '../../../../src/devnet/state/isDenom.ts';

describe('isDenom', () => {
  // cosmos-sdk `types/coin.go` reDnmString: 3 to 128 characters.
  it.each([
    ['uact', true],
    ['ibc/27394FB0', true],
    ['a:b.c_d-e', true],
    ['a'.repeat(128), true],
    ['a'.repeat(129), false],
    ['ua', false],
    ['1act', false],
    ['u act', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isDenom(text)).toBe(expected);
  });
});
