import { compareNumbers } from '../eventQuery/compareNumbers.ts';
import type { Condition } from '../eventQuery/parseQuery.ts';

/** What a search says about heights, and what else it asks for. */
export interface HeightLimits {
  /** Both included; `least > most` when no height can fulfil them. */
  readonly least: bigint;
  readonly most: bigint;
  /** The conditions on events. */
  readonly others: readonly Condition[];
}

type Limits = Pick<HeightLimits, 'least' | 'most'>;

const RANGES: readonly string[] = ['<', '<=', '>', '>='];

/**
 * Takes the conditions on heights out of a search. Of several equalities the first one counts, and none beside a range.
 * Source: cometbft `state/txindex/kv/utils.go` dedupHeight.
 * @param tag `tx.height` or `block.height`.
 */
export function heightLimits(tag: string, conditions: readonly Condition[], highest: bigint): HeightLimits {
  const isLimit = (condition: Condition) => condition.tag === tag && [...RANGES, '='].includes(condition.operator);
  const limits = conditions.filter(isLimit);
  const others = conditions.filter((condition) => !isLimit(condition));
  const ranges = limits.filter(({ operator }) => operator !== '=');
  const equal = limits.find(({ argument }) => /^\d+(\.\d*)?$/.test(argument?.text ?? ''));
  const all: Limits = { least: 1n, most: highest };
  if (ranges.length > 0) return { ...ranges.reduce(narrow, all), others };
  return { ...(equal ? exactly(equal) : all), others };
}

function exactly({ argument }: Condition): Limits {
  const { floor } = roundings(argument?.text ?? '0');
  return { least: floor, most: floor };
}

function narrow({ least, most }: Limits, { operator, argument }: Condition): Limits {
  // The index does not compare heights with times.
  if (argument?.kind !== 'number') return { least: 1n, most: 0n };
  const { floor, ceiling } = roundings(argument.text);
  const isWhole = floor === ceiling;
  if (operator === '>') return { least: larger(least, isWhole ? floor + 1n : ceiling), most };
  if (operator === '>=') return { least: larger(least, ceiling), most };
  return { least, most: smaller(most, operator === '<' && isWhole ? floor - 1n : floor) };
}

function roundings(number: string): { floor: bigint; ceiling: bigint } {
  const floor = BigInt(number.split('.')[0] ?? '0');
  return { floor, ceiling: compareNumbers(number, floor.toString()) === 0 ? floor : floor + 1n };
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
