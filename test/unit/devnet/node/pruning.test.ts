import { describe, expect, it } from 'vitest';
import { parsePruning, retainedFrom } from '../../../../src/devnet/node/pruning.ts';

describe('pruning', () => {
  it('has the node’s strategies (cosmos-sdk store/pruning/types/options.go)', () => {
    expect(parsePruning('default')).toEqual({ keepRecent: 362_880n });
    expect(parsePruning('everything')).toEqual({ keepRecent: 2n });
    expect(parsePruning('nothing')).toBeUndefined();
    expect(parsePruning('100')).toEqual({ keepRecent: 100n });
    expect(['1', '-5', 'all', '', 'toString'].map(parsePruning)).toEqual([null, null, null, null, null]);
  });

  it('lets heights go at every tenth block', () => {
    const everything = { keepRecent: 2n };
    expect(retainedFrom(9n, everything)).toBeUndefined();
    expect(retainedFrom(10n, everything)).toBe(8n);
    expect(retainedFrom(10n, { keepRecent: 10n })).toBeUndefined();
    expect(retainedFrom(20n, { keepRecent: 10n })).toBe(10n);
    expect(retainedFrom(1000n, undefined)).toBeUndefined();
  });
});
