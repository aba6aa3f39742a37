import { describe, expect, it } from 'vitest';
import { durationMs, durationOf } from '../../../../src/devnet/state/durations.ts';

describe('durations', () => {
  it('go to milliseconds and back', () => {
    expect(durationMs({ seconds: 3600n, nanos: 1_500_000 })).toBe(3_600_001);
    expect(durationOf(3_600_001)).toEqual({ seconds: 3600n, nanos: 1_000_000 });
  });
});
