import { Buffer } from 'node:buffer';
import { type Decimal, formatDecimal } from '../../base/decimal.ts';

/**
 * A value as programs get it, good for JSON and YAML: amounts, heights and prices as decimal text, bytes in base64, nothing undefined.
 */
export function toPlain(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(toPlain);
  if (isDecimal(value)) return formatDecimal(value);
  if (isLong(value)) return value.toString();
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.map(([key, one]) => [key, toPlain(one)]));
}

function isDecimal(value: object): value is Decimal {
  return 'atomics' in value && typeof value.atomics === 'bigint';
}

/** The codecs' 64-bit integers. */
function isLong(value: object): boolean {
  return 'low' in value && 'high' in value && 'unsigned' in value;
}
