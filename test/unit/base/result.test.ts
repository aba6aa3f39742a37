import { describe, expect, it } from 'vitest';
import { err, ok, unwrap } from '../../../src/base/result.ts';

describe('Result', () => {
  it('carries a value or a reason', () => {
    expect(ok(1)).toEqual({ ok: true, value: 1 });
    expect(err('no')).toEqual({ ok: false, error: 'no' });
  });

  it('unwraps to the value, or throws the reason', () => {
    expect(unwrap(ok(1))).toBe(1);
    const reason = new RangeError('no');
    expect(() => unwrap(err(reason))).toThrow(reason);
  });
});
