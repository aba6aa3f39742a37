import { describe, expect, it } from 'vitest';
import { pickEnv } from '../../../src/action/pickEnv.ts';

describe('pickEnv', () => {
  it('takes what was named, and nothing else', () => {
    expect(pickEnv(['A', 'EMPTY'], { A: 'a', B: 'b', EMPTY: '' })).toEqual({ CI: 'true', A: 'a', EMPTY: '' });
  });

  it('refuses a name that the step does not have', () => {
    const missing = { kind: 'ENV_MISSING', args: { name: 'C' } };
    expect(() => pickEnv(['A', 'C'], { A: 'a' })).toThrow(expect.objectContaining(missing));
  });
});
