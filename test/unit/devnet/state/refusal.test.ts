import { describe, expect, it } from 'vitest';
import { failureOf, reasonOf, refuse } from '../../../../src/devnet/state/refusal.ts';

const REASON = { codespace: 'market', code: 6, text: 'unknown bid' };
const thrown = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('a refusal', () => {
  it('carries codespace, code, and the detail before the text', () => {
    expect(failureOf(thrown(() => refuse(REASON)))).toEqual({ codespace: 'market', code: 6, log: 'unknown bid' });
    expect(failureOf(thrown(() => refuse(REASON, 'bid 5'))).log).toBe('bid 5: unknown bid');
    expect(reasonOf(thrown(() => refuse(REASON)))).toBe(REASON);
  });

  it('is not what a mistake of ours is: that is a panic', () => {
    expect(failureOf(new TypeError('oops'))).toMatchObject({ codespace: 'undefined', code: 111222 });
    expect(reasonOf(new TypeError('oops'))).toBeUndefined();
  });
});
