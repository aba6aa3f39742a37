import type { Row } from '../state/table.ts';
import { failQuery } from './queryFailure.ts';

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

/** How many rows are wanted; 100 when nothing is said. */
export function limitOf(wish: PageWish | undefined): number {
  return Number(wish?.limit.toString() ?? 0) || DEFAULT_LIMIT;
}

/**
 * One page of rows that lie in the order of their keys, as cosmos-sdk `types/query` Paginate cuts it: the total is told when it is asked
 * for, or when no limit is given, and never together with a key.
 */
export function takePage<Value>(rows: readonly Row<Value>[], wish?: PageWish): Page<Value> {
  const from = Buffer.from(wish?.key ?? []).toString('utf8');
  const offset = Number(wish?.offset.toString() ?? 0);
  if (from !== '' && offset > 0)
    failQuery('InvalidArgument', 'invalid request, either offset or key is expected, got both');
  const ordered = wish?.reverse ? [...rows].reverse() : rows;
  const start = from === '' ? offset : ordered.findIndex(({ key }) => key === from);
  const end = start + limitOf(wish);
  const counted = from === '' && (wish?.countTotal || Number(wish?.limit.toString() ?? 0) === 0);
  return {
    values: start < 0 ? [] : ordered.slice(start, end).map(({ value }) => value),
    pagination: {
      nextKey: keyBytes(start < 0 ? undefined : ordered[end]?.key),
      total: counted ? BigInt(rows.length) : 0n,
    },
  };
}

function keyBytes(key: string | undefined): Uint8Array {
  return new Uint8Array(Buffer.from(key ?? ''));
}
