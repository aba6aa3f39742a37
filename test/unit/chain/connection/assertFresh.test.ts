import { describe, expect, it } from 'vitest';
import { assertFresh } from '../../../../src/chain/connection/assertFresh.ts';

const status = { height: 9n, timeMs: 1_000_000, chainId: 'akashnet-2', catchingUp: false };
const stale = expect.objectContaining({ kind: 'NODE_STALE' });

describe('assertFresh', () => {
  it('takes a head up to three intervals old, and a minute more', () => {
    expect(() => assertFresh('http://n', status, 1_000_000 + 78_000)).not.toThrow();
    expect(() => assertFresh('http://n', status, 1_000_000 + 78_001)).toThrow(stale);
    const quick = { ...status, meanBlockMs: 1_000 };
    expect(() => assertFresh('http://n', quick, 1_000_000 + 63_001)).toThrow(stale);
    const slow = { ...status, meanBlockMs: 1e9 };
    expect(() => assertFresh('http://n', slow, 1_000_000 + 240_001)).toThrow(stale);
  });

  it('lets a devnet wait for something to do', () => {
    expect(() => assertFresh('http://n', { ...status, chainId: 'devnet-x' }, 1e15)).not.toThrow();
  });
});
