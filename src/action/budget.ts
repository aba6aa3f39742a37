import { ceilDecimal, decimalOf, multiplyDecimals, parseDecimal, timesInteger } from '../base/decimal.ts';
import { err, ok, type Result } from '../base/result.ts';
import { RunnerError } from '../base/runnerError.ts';
import type { DecCoin } from '../chain/protocol/coin.ts';
import { formatDecCoin } from '../chain/protocol/coin.ts';

/** One ACT is one US dollar (AEP-76), and has six places. */
const UACT_PER_ACT = decimalOf(1_000_000n);

/** Reads `500000 uact`, `0.5 ACT` or `0.50 USD` as uact, fractions cut off; undefined for anything else, and for zero. */
export function parseBudget(text: string): bigint | undefined {
  const match = /^(\d{1,30}(?:\.\d{1,18})?)\s*(uact|ACT|USD)$/i.exec(text.trim());
  if (!match) return undefined;
  const amount = parseDecimal(match[1] ?? '0');
  const uact = match[2]?.toLowerCase() === 'uact' ? amount : multiplyDecimals(amount, UACT_PER_ACT);
  const whole = uact.atomics / 10n ** 18n;
  return whole > 0n ? whole : undefined;
}

/** What a rental costs when the highest price is paid for the whole time limit, rounded up. */
export function worstCaseUact(maxPrice: DecCoin, timeLimitMs: number, blockTimeMs: number): bigint {
  const blocks = BigInt(Math.ceil(timeLimitMs / Math.max(1, blockTimeMs)));
  return ceilDecimal(timesInteger(maxPrice.amount, blocks));
}

/** Refuses before any coin moves when the worst case is above the budget. */
export function checkBudget(o: {
  readonly budgetUact: bigint | undefined;
  readonly maxPrice: DecCoin;
  readonly timeLimitMs: number;
  readonly blockTimeMs: number;
}): Result<void, RunnerError<'BUDGET_RUN_EXCEEDED'>> {
  const worst = worstCaseUact(o.maxPrice, o.timeLimitMs, o.blockTimeMs);
  if (o.budgetUact === undefined || worst <= o.budgetUact) return ok(undefined);
  return err(
    new RunnerError('BUDGET_RUN_EXCEEDED', {
      budget: o.budgetUact,
      cost: worst,
      price: formatDecCoin(o.maxPrice),
      minutes: Math.round(o.timeLimitMs / 60_000),
    }),
  );
}
