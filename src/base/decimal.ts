import { RunnerError } from './runnerError.ts';

const PLACES = 18;
const UNIT = 10n ** BigInt(PLACES);

/**
 * An exact non-floating number with 18 decimal places, as the Cosmos SDK's LegacyDec: the value is `atomics / 10^18`.
 * Prices are of this kind, never `number`.
 */
export type Decimal = { readonly atomics: bigint };

export const ZERO: Decimal = { atomics: 0n };

/**
 * Reads `"1"`, `"-0.5"`, `"120.000000000000000001"`.
 * @throws RunnerError DECIMAL_INVALID for anything else, more than 18 places included.
 */
export function parseDecimal(text: string): Decimal {
  const match = /^(-?)(\d{1,60})(?:\.(\d{1,18}))?$/.exec(text);
  if (!match) throw new RunnerError('DECIMAL_INVALID', { value: text });
  const [, sign, whole = '0', fraction = ''] = match;
  const magnitude = BigInt(whole) * UNIT + BigInt(fraction.padEnd(PLACES, '0'));
  return { atomics: sign === '-' ? -magnitude : magnitude };
}

/** The integer as a decimal. */
export function decimalOf(whole: bigint): Decimal {
  return { atomics: whole * UNIT };
}

/** Shortest text: no trailing zeros, no bare point. */
export function formatDecimal(value: Decimal): string {
  const [whole, fraction = ''] = formatFixed(value).split('.');
  const trimmed = fraction.replace(/0+$/, '');
  return trimmed === '' ? `${whole}` : `${whole}.${trimmed}`;
}

/** Text with all 18 places, as the chain writes it in JSON: `"1.000000000000000000"`. */
export function formatFixed(value: Decimal): string {
  const negative = value.atomics < 0n;
  const magnitude = negative ? -value.atomics : value.atomics;
  const fraction = (magnitude % UNIT).toString().padStart(PLACES, '0');
  return `${negative ? '-' : ''}${magnitude / UNIT}.${fraction}`;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  return { atomics: a.atomics + b.atomics };
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return { atomics: a.atomics - b.atomics };
}

/** Exact product with a whole number: a rate times blocks, a price times a count. */
export function timesInteger(value: Decimal, factor: bigint): Decimal {
  return { atomics: value.atomics * factor };
}

/** Product, truncated towards zero to 18 places. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { atomics: (a.atomics * b.atomics) / UNIT };
}

/** Quotient, truncated towards zero to 18 places. @throws RangeError on division by zero. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal {
  return { atomics: (a.atomics * UNIT) / b.atomics };
}

/** Negative, zero or positive as `a` is smaller, equal or larger. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  return a.atomics < b.atomics ? -1 : a.atomics > b.atomics ? 1 : 0;
}

/** The whole part, towards zero: what the chain pays out. */
export function truncateDecimal(value: Decimal): bigint {
  return value.atomics / UNIT;
}

/** The smallest whole number that is not below the value: what must be set aside. */
export function ceilDecimal(value: Decimal): bigint {
  const whole = value.atomics / UNIT;
  return value.atomics > whole * UNIT ? whole + 1n : whole;
}
