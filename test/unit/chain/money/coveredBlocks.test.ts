import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredBlocks } from '../../../../src/chain/money/coveredBlocks.ts';
import { owner } from '../../../helpers/chainFixtures.ts';

const UNIT = 10n ** 18n;
const deposit = (amount: bigint, denom = 'uact') => ({ owner, balance: { denom, amount: { atomics: amount * UNIT } } });
const flow = (atomics: bigint, denom = 'uact') => ({ rate: { denom, amount: { atomics } } });

describe('coveredBlocks', () => {
  it('is the quotient of whole rates, cut', () => {
    expect(coveredBlocks([deposit(105n)], [flow(10n * UNIT)])).toBe(10n);
    expect(coveredBlocks([deposit(60n), deposit(45n)], [flow(10n * UNIT)])).toBe(10n);
    expect(coveredBlocks([], [flow(UNIT)])).toBe(0n);
  });

  it('is the least of the denoms, and nothing where nothing flows', () => {
    const deposits = [deposit(100n), deposit(30n, 'uakt')];
    expect(coveredBlocks(deposits, [flow(UNIT), flow(UNIT, 'uakt')])).toBe(30n);
    expect(coveredBlocks(deposits, [])).toBeUndefined();
    expect(coveredBlocks(deposits, [flow(0n)])).toBeUndefined();
  });

  it('is exactly the last block that the cut dues leave paid', () => {
    const rates = fc.array(fc.bigInt(1n, 5n * UNIT), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.bigInt(0n, 10_000n), rates, (funds, atomics) => {
        const flows = atomics.map((rate) => flow(rate));
        const blocks = coveredBlocks([deposit(funds)], flows)!;
        const due = (count: bigint) => atomics.reduce((sum, rate) => sum + (rate * count) / UNIT, 0n);
        expect(due(blocks)).toBeLessThanOrEqual(funds);
        expect(due(blocks + 1n)).toBeGreaterThan(funds);
      }),
    );
  });
});
