import { describe, expect, it } from 'vitest';
import { checkBudget, parseBudget, worstCaseUact } from '../../../src/action/budget.ts';
import { parseDecimal } from '../../../src/base/decimal.ts';

const price = (amount: string) => ({ denom: 'uact', amount: parseDecimal(amount) });

describe('parseBudget', () => {
  it.each([
    ['500000 uact', 500_000n],
    ['0.50 USD', 500_000n],
    ['0.5 act', 500_000n],
    ['0.0000015USD', 1n],
  ])('reads %s', (text, uact) => {
    expect(parseBudget(text)).toBe(uact);
  });

  it.each(['', '5', '0 USD', '0.0000001 USD', '-1 USD', '1 EUR', '1 uakt', '1e3 uact'])('refuses %j', (text) => {
    expect(parseBudget(text)).toBeUndefined();
  });
});

describe('worstCaseUact', () => {
  it('counts every block of the time limit, rounded up', () => {
    expect(worstCaseUact(price('120'), 60_000, 6_000)).toBe(1_200n);
    expect(worstCaseUact(price('120'), 60_001, 6_000)).toBe(1_320n);
    expect(worstCaseUact(price('0.3'), 6_000, 6_000)).toBe(1n);
  });
});

describe('checkBudget', () => {
  const o = { maxPrice: price('120'), timeLimitMs: 60_000, blockTimeMs: 6_000 };

  it('lets pass what fits, and everything when there is no budget', () => {
    expect(checkBudget({ ...o, budgetUact: 1_200n }).ok).toBe(true);
    expect(checkBudget({ ...o, budgetUact: undefined }).ok).toBe(true);
  });

  it('refuses one uact more', () => {
    expect(checkBudget({ ...o, budgetUact: 1_199n })).toMatchObject({
      ok: false,
      error: { kind: 'BUDGET_RUN_EXCEEDED', args: { budget: 1_199n, cost: 1_200n } },
    });
  });
});
