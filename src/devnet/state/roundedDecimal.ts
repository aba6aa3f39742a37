import { type Decimal, decimalOf } from '../../base/decimal.ts';

const ONE = 10n ** 18n;
const HALF = ONE / 2n;

/** Product to 18 places, a half to the even neighbour. Source of all three: cosmossdk.io/math `legacy_dec.go` Mul, Quo, Power. */
export function multiplyRounded(a: Decimal, b: Decimal): Decimal {
  return { atomics: chop(a.atomics * b.atomics) };
}

/** Quotient to 18 places. It is cut to 36 first, as the reference does. @throws RangeError on division by zero. */
export function divideRounded(a: Decimal, b: Decimal): Decimal {
  return { atomics: chop((a.atomics * ONE * ONE) / b.atomics) };
}

/** A whole power, rounded after each product, in the reference's order of products. */
export function raiseRounded(value: Decimal, power: bigint): Decimal {
  if (power === 0n) return decimalOf(1n);
  let base = value;
  let odd = decimalOf(1n);
  for (let left = power; left > 1n; left /= 2n) {
    if (left % 2n !== 0n) odd = multiplyRounded(odd, base);
    base = multiplyRounded(base, base);
  }
  return multiplyRounded(base, odd);
}

/** Takes 18 places off. */
function chop(value: bigint): bigint {
  if (value < 0n) return -chop(-value);
  const quotient = value / ONE;
  const rest = value % ONE;
  if (rest < HALF || (rest === HALF && quotient % 2n === 0n)) return quotient;
  return quotient + 1n;
}
