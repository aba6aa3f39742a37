import type { GrpcCode } from '../state/refusal.ts';
import type { Row } from '../state/table.ts';
import { failPlainly, failQuery } from './queryFailure.ts';

/** A page request of either code generator. */
export interface PageWish {
  readonly key: Uint8Array;
  readonly offset: { toString(): string };
  readonly limit: { toString(): string };
  readonly countTotal: boolean;
  readonly reverse: boolean;
}

export interface Page<Value> {
  readonly values: Value[];
  readonly pagination: { readonly nextKey: Uint8Array; readonly total: bigint };
}

const DEFAULT_LIMIT = 100;
const KEY_AND_OFFSET = 'invalid request, either offset or key is expected, got both';

/** How many rows are wanted; 100 when nothing is said. */
export function limitOf(wish: PageWish | undefined): number {
  return Number(wish?.limit.toString() ?? 0) || DEFAULT_LIMIT;
}

/** How many rows are to be skipped. */
export function offsetOf(wish: PageWish | undefined): number {
  return Number(wish?.offset.toString() ?? 0);
}

/** In what the node's lists differ. */
export interface PageRules {
  /** The status that the module gives to a request with both key and offset; without one it is Unknown. */
  readonly failAs?: GrpcCode;
  /** What the module writes before the problem. */
  readonly problemOf?: string;
  /** Whether the list is one of the newer collections: a key whose row is gone means something else in reverse, and so does an offset behind the end. */
  readonly isCollection?: boolean;
}

/**
 * One page of rows that lie in the order of their keys, as cosmos-sdk `types/query` Paginate or CollectionPaginate cuts it: the total is told
 * when it is asked for, or when no limit is given, and never together with a key. A key whose row is gone stands for the next one.
 */
export function takePage<Value>(rows: readonly Row<Value>[], wish?: PageWish, rules: PageRules = {}): Page<Value> {
  const from = Buffer.from(wish?.key ?? []).toString('utf8');
  const offset = offsetOf(wish);
  if (from !== '' && offset > 0) failBoth(rules);
  const ordered = from === '' ? (wish?.reverse ? rows.toReversed() : rows) : rowsFrom(rows, from, wish, rules);
  const end = offset + limitOf(wish);
  const isAsked = wish?.countTotal || Number(wish?.limit.toString() ?? 0) === 0;
  const isCounted = isAsked && from === '' && !(rules.isCollection && offset > rows.length);
  return {
    values: ordered.slice(offset, end).map(({ value }) => value),
    pagination: { nextKey: keyBytes(ordered[end]?.key), total: isCounted ? BigInt(rows.length) : 0n },
  };
}

function failBoth({ failAs, problemOf = '' }: PageRules): never {
  if (failAs) failQuery(failAs, problemOf + KEY_AND_OFFSET);
  return failPlainly(problemOf + KEY_AND_OFFSET);
}

/** In reverse a key behind the last row stands for the last one. */
function rowsFrom<Value>(
  rows: readonly Row<Value>[],
  from: string,
  wish: PageWish | undefined,
  { isCollection }: PageRules,
): readonly Row<Value>[] {
  if (wish?.reverse && isCollection) return rows.filter(({ key }) => key <= from).toReversed();
  const start = rows.findIndex(({ key }) => key >= from);
  if (wish?.reverse) return (start < 0 ? rows : rows.slice(0, start + 1)).toReversed();
  return start < 0 ? [] : rows.slice(start);
}

function keyBytes(key: string | undefined): Uint8Array {
  return new Uint8Array(Buffer.from(key ?? ''));
}
