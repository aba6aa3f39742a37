import { compareDecimals, type Decimal, decimalOf, parseDecimal } from '../../base/decimal.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { ACT, type DecCoin } from '../../chain/protocol/coin.ts';
import { chainLimits } from '../chainLimits.ts';
import type { FieldProblem } from './fieldProblem.ts';

/** The most to pay, as given: per block in the chain's coin, or per hour in dollars. */
export type MaxPrice =
  | { readonly kind: 'per-block'; readonly price: DecCoin }
  | { readonly kind: 'per-hour'; readonly usd: Decimal };

/** Reads `120 uact/block` or `0.20 USD/h`. */
export function parseMaxPrice(text: string): Result<MaxPrice, FieldProblem> {
  const [, number = '', unit = '', per = ''] =
    /^\s*(\d{1,30}(?:\.\d{1,18})?)\s*([a-z]{3,5})\s*\/\s*(block|h|hour)\s*$/i.exec(text) ?? [];
  const form = FORMS[`${unit}/${per}`.toLowerCase()];
  if (number === '' || !form) return err(problem('PRICE_INVALID', text, 'is no price'));
  const amount = parseDecimal(number);
  if (amount.atomics === 0n) return err(problem('PRICE_ZERO', text, 'is zero, and nobody would bid'));
  if (form === 'per-hour') return ok({ kind: 'per-hour', usd: amount });
  if (compareDecimals(amount, decimalOf(chainLimits.unitPrice)) > 0)
    return err(
      problem('PRICE_TOO_HIGH', text, `is above the chain's limit of ${chainLimits.unitPrice} uact per block`),
    );
  return ok({ kind: 'per-block', price: { denom: ACT, amount } });
}

const FORMS: Readonly<Record<string, MaxPrice['kind']>> = {
  'uact/block': 'per-block',
  'usd/h': 'per-hour',
  'usd/hour': 'per-hour',
};

function problem(code: string, value: string, what: string): FieldProblem {
  return { code, field: 'max-price', value, problem: what, cure: 'Write such as "0.20 USD/h" or "120 uact/block".' };
}
