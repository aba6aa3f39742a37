import { expect, it } from 'vitest';
import { estimateHeight, timeoutHeightFrom } from '../../../../src/chain/signing/expiry.ts';

it('lets a transaction wait for ten blocks, or as many as it is told', () => {
  expect([timeoutHeightFrom(5n), timeoutHeightFrom(5n, 3)]).toEqual([15n, 8n]);
});

it('counts the blocks that should have come since', () => {
  const seen = { height: 100n, seenAtMs: 1_000 };
  expect(estimateHeight(seen, 6_000, 13_500)).toBe(102n);
  expect(estimateHeight(seen, 6_000, 500)).toBe(100n);
  expect(estimateHeight(seen, 0, 1_003)).toBe(103n);
});
