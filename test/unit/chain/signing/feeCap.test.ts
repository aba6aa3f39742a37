import { expect, it } from 'vitest';
import { assertAffordable, isAboveCap } from '../../../../src/chain/signing/feeCap.ts';

it("knows no cap unless there is one, and the narrower word is the submission's", () => {
  expect(isAboveCap({}, {}, 1n << 60n)).toBe(false);
  expect([5n, 6n].map((fee) => isAboveCap({ maxFeeUakt: 5n }, {}, fee))).toEqual([false, true]);
  expect([7n, 8n].map((fee) => isAboveCap({ maxFeeUakt: 5n }, { maxFeeUakt: 7n }, fee))).toEqual([false, true]);
});

it('refuses what is above it', () => {
  expect(() => assertAffordable({ maxFeeUakt: 5n }, {}, 5n)).not.toThrow();
  expect(() => assertAffordable({ maxFeeUakt: 5n }, {}, 6n)).toThrow(
    expect.objectContaining({ kind: 'FEE_ABOVE_CAP', args: { feeUakt: 6n, capUakt: 5n } }),
  );
});
