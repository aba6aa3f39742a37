import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../src/devnet/state/canonicalText.ts';

describe('canonicalText', () => {
  it('writes bigint as digits and bytes, of either kind, in base64', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    expect(canonicalText({ a: 5n, b: bytes, c: Buffer.from(bytes), d: [null, 'x'] })).toBe(
      '{"a":"5","b":"AQID","c":"AQID","d":[null,"x"]}',
    );
    expect(canonicalText(7n)).toBe('"7"');
  });
});
