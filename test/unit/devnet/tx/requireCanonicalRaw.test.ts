import { describe, expect, it } from 'vitest';
import { requireCanonicalRaw } from '../../../../src/devnet/tx/requireCanonicalRaw.ts';
import { signTx } from '../signing.ts';
import { refusalOf } from '../stage.ts';

const verdict = (hex: string) => refusalOf(() => requireCanonicalRaw(new Uint8Array(Buffer.from(hex, 'hex'))));

// Source: cosmos-sdk v0.53.7 `x/auth/tx/decoder.go` rejectNonADR027TxRaw.
describe('requireCanonicalRaw', () => {
  it('takes what clients write', () => {
    expect(refusalOf(() => requireCanonicalRaw(signTx()))).toBe('ok');
    expect(verdict('')).toBe('ok');
    expect(verdict('0a0012001a001a00')).toBe('ok');
  });

  it.each([
    ['fields out of order', '12000a00'],
    ['a longer length than needed', '0a8000'],
    ['another wire type', '0801'],
    ['a field above 15', '820100'],
    ['a length beyond the end', '0a05'],
    ['no length', '0a'],
  ])('refuses %s', (_, hex) => {
    expect(verdict(hex)).toBe('sdk/2');
  });
});
