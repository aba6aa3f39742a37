import { describe, expect, it } from 'vitest';
import { timestampOf } from '../../../../src/devnet/node/timestampOf.ts';

describe('timestampOf', () => {
  it('splits milliseconds', () => {
    expect(timestampOf(1_700_000_000_123)).toEqual({ seconds: 1_700_000_000n, nanos: 123_000_000 });
  });
});
