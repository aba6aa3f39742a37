import { describe, expect, it } from 'vitest';
import { pageSize, takePage } from '../../../../src/devnet/rpc/takePage.ts';

const all = Array.from({ length: 65 }, (_, index) => index);
const page = (number?: bigint, size?: bigint) => {
  const taken = takePage(all, number, size);
  return taken.ok ? [taken.value[0], taken.value.length] : taken.error.data;
};

describe('takePage', () => {
  it('holds 30, and 100 at most', () => {
    expect([undefined, 0n, -1n, 7n, 1000n].map(pageSize)).toEqual([30, 30, 30, 7, 100]);
    expect([page(), page(3n), page(2n, 50n)]).toEqual([
      [0, 30],
      [60, 5],
      [50, 15],
    ]);
  });

  it('knows what there is', () => {
    // The words of a real node.
    expect(page(4n)).toBe('page should be within [1, 3] range, given 4');
    expect(page(0n)).toBe('page should be within [1, 3] range, given 0');
    expect(takePage([], 1n)).toEqual({ ok: true, value: [] });
  });
});
