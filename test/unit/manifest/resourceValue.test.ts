import { expect, it } from 'vitest';
import { readResourceValue } from '../../../src/manifest/resourceValue.ts';

it('reads decimal text, and zero from anything else', () => {
  const val = (text: string) => ({ val: new TextEncoder().encode(text) });
  expect(readResourceValue(val('18446744073709551616'))).toBe(18_446_744_073_709_551_616n);
  expect([undefined, val(''), val('-1'), val('1e3'), val('9'.repeat(41))].map(readResourceValue)).toEqual([
    0n,
    0n,
    0n,
    0n,
    0n,
  ]);
});
