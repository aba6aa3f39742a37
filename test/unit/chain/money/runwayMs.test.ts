import { expect, it } from 'vitest';
import { runwayMs } from '../../../../src/chain/money/runwayMs.ts';

it('is time, and stays finite', () => {
  expect(runwayMs(10n, 6_000)).toBe(60_000);
  expect(runwayMs(10n ** 400n, 6_000)).toBe(Number.MAX_SAFE_INTEGER);
});
