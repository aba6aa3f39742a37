import { describe, expect, it } from 'vitest';
import { quote } from '../../../../../src/devnet/rest/json/quote.ts';

describe('quote', () => {
  it('escapes as Go does', () => {
    // Go encoding/json: HTMLEscape of <, >, & and the two separators.
    expect(quote('a"\\\n<b>&\u2028é')).toBe('"a\\"\\\\\\n\\u003cb\\u003e\\u0026\\u2028é"');
    expect(quote('\ud800')).toBe('"\ufffd"');
  });
});
