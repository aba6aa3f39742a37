import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../../../../src/devnet/rpc/goJson/escapeHtml.ts';

describe('escapeHtml', () => {
  // A real node answered this under the id `a<b>&` and U+2028.
  it('escapes what Go escapes', () => {
    expect(escapeHtml('"a<b>&\u2028"')).toBe('"a\\u003cb\\u003e\\u0026\\u2028"');
    expect(escapeHtml('"\u2029x"')).toBe('"\\u2029x"');
  });
});
