import { refuse } from '../state/refusal.ts';
import { unregistered } from '../state/sdkErrors.ts';
import type { Row } from '../state/table.ts';
import { limitOf, type Page, type PageWish } from './page.ts';

/**
 * One page of those rows that are wanted, as cosmos-sdk `types/query/filtered_pagination.go` GenericFilteredPaginate cuts it; without
 * a filter that is what Paginate does. Rows lie in the order of their keys, which are the node's bytes in hex. A page that a key begins ends
 * with the next row, wanted or not; the total is told when it is asked for, or when no limit is given, and never together with a key.
 * @throws a refusal with code 1 of `undefined` when both key and offset are given.
 */
export function takeFilteredPage<Value>(
  rows: readonly Row<Value>[],
  wish: PageWish | undefined,
  isWanted: (value: Value) => boolean = () => true,
): Page<Value> {
  const from = Buffer.from(wish?.key ?? []).toString('hex');
  const offset = Number(wish?.offset.toString() ?? 0);
  if (from !== '' && offset > 0) {
    refuse(unregistered('invalid request, either offset or key is expected, got both'));
  }
  const ordered = wish?.reverse ? [...rows].reverse() : rows;
  if (from !== '') return pageFrom(ordered, from, wish, isWanted);
  const wanted = ordered.filter(({ value }) => isWanted(value));
  const end = offset + limitOf(wish);
  const isCounted = wish?.countTotal || Number(wish?.limit.toString() ?? 0) === 0;
  return pageOf(wanted.slice(offset, end), wanted[end], isCounted ? wanted.length : 0);
}

function pageFrom<Value>(
  ordered: readonly Row<Value>[],
  from: string,
  wish: PageWish | undefined,
  isWanted: (value: Value) => boolean,
): Page<Value> {
  const rest = ordered.filter(({ key }) => (wish?.reverse ? key <= from : key >= from));
  const taken = rest.filter(({ value }) => isWanted(value)).slice(0, limitOf(wish));
  const last = taken.at(-1);
  return pageOf(taken, taken.length < limitOf(wish) || !last ? undefined : rest[rest.indexOf(last) + 1], 0);
}

function pageOf<Value>(taken: readonly Row<Value>[], next: Row<Value> | undefined, total: number): Page<Value> {
  const nextKey = new Uint8Array(Buffer.from(next?.key ?? '', 'hex'));
  return { values: taken.map(({ value }) => value), pagination: { nextKey, total: BigInt(total) } };
}
