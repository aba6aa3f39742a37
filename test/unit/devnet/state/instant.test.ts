import { describe, expect, it } from 'vitest';
import { blockInstant, instantKey, instantOf, timestampOfInstant } from '../../../../src/devnet/state/instant.ts';
import { refusalOf } from '../stage.ts';

describe('instants', () => {
  it.each([
    [{ seconds: 1n, nanos: 5 }, 1_000_000_005n],
    [{ seconds: -1n, nanos: 5 }, -999_999_995n],
    [{ seconds: -62_135_596_800n, nanos: 0 }, -62_135_596_800_000_000_000n],
  ])('count nanoseconds: %o', (timestamp, ns) => {
    expect(instantOf(timestamp)).toBe(ns);
    expect(timestampOfInstant(ns)).toEqual(timestamp);
  });

  it.each([
    { seconds: -62_135_596_801n, nanos: 0 },
    { seconds: 253_402_300_800n, nanos: 0 },
    { seconds: 0n, nanos: -1 },
    { seconds: 0n, nanos: 1_000_000_000 },
  ])('are of the years 1 to 9999: not %o', (timestamp) => {
    // google/protobuf/timestamp.proto; the node cannot decode it, which is ErrTxDecode.
    expect(refusalOf(() => instantOf(timestamp))).toBe('sdk/2');
  });

  it('are those of blocks too', () => {
    expect(blockInstant({ timeMs: 7 })).toBe(7_000_000n);
  });

  it('have keys in the order of time, up to the last year', () => {
    const last = instantOf({ seconds: 253_402_300_799n, nanos: 999_999_999 });
    const keys = [0n, 9n, 10n, last].map(instantKey);
    expect([...keys].sort()).toEqual(keys);
    expect(new Set(keys.map(({ length }) => length)).size).toBe(1);
  });
});
