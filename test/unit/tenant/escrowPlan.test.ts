import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesInteger, truncateDecimal } from '../../../src/base/decimal.ts';
import { ACT } from '../../../src/chain/protocol/coin.ts';
import { blocksOfLimit, topUpFor } from '../../../src/tenant/escrowPlan.ts';

describe('blocksOfLimit', () => {
  it('covers the limit with some to spare', () => {
    expect(blocksOfLimit(3_600_000, 6_000)).toBe(640n);
    expect(blocksOfLimit(1, 6_000)).toBe(11n);
    expect(blocksOfLimit(1_000, 0)).toBeGreaterThan(1_000n);
  });
});

describe('topUpFor', () => {
  it('makes the escrow last, and not a coin longer', () => {
    const atomics = fc.bigInt({ min: 1n, max: 10n ** 26n });
    const amounts = fc.bigInt({ min: 0n, max: 10n ** 9n });
    fc.assert(
      fc.property(atomics, amounts, amounts, (price, blocks, minDeposit) => {
        const escrow = minDeposit + topUpFor({ denom: ACT, amount: { atomics: price } }, blocks, minDeposit);
        const cost = truncateDecimal(timesInteger({ atomics: price }, blocks));
        expect(escrow >= cost && (escrow === minDeposit || escrow <= cost + 1n)).toBe(true);
      }),
    );
  });
});
