import { expect, it } from 'vitest';
import { createBlockPace } from '../../../../src/chain/connection/blockPace.ts';

it('follows a faster chain at once, a slower one by doubling', () => {
  const pace = createBlockPace();
  expect(pace.intervalMs).toBe(1_000);
  pace.learn(400, 2n);
  expect(pace.intervalMs).toBe(200);
  pace.learn(60_000, 1n);
  expect(pace.intervalMs).toBe(400);
  pace.learn(0, 1n);
  expect(pace.intervalMs).toBe(1);
});

it('learns nothing from no block', () => {
  const pace = createBlockPace();
  pace.learn(5, 0n);
  expect(pace.intervalMs).toBe(1_000);
});
