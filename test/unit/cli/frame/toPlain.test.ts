import Long from 'long';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../../src/base/decimal.ts';
import { toPlain } from '../../../../src/cli/frame/toPlain.ts';

describe('toPlain', () => {
  it('makes text of what JSON has no exact form for', () => {
    const value = {
      a: 2n ** 60n,
      b: parseDecimal('0.5'),
      c: new Uint8Array([1]),
      d: [Long.fromString('7', true)],
      e: undefined,
      f: null,
      g: 1,
    };
    expect(toPlain(value)).toEqual({ a: '1152921504606846976', b: '0.5', c: 'AQ==', d: ['7'], f: null, g: 1 });
  });
});
