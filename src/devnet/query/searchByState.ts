import type { Row } from '../state/table.ts';
import { limitOf, offsetOf, type Page, type PageWish } from './page.ts';
import { encodePageKey, type ListPath, type PageKey, readPageKey } from './pageKey.ts';
import { failQuery } from './queryFailure.ts';

type Field = 'owner' | 'dseq' | 'gseq' | 'oseq' | 'provider' | 'bseq';

/** What a list of the market may be narrowed by. Empty text and zero stand for "any", as protobuf has it. */
export type Filters = { readonly state: string } & {
  readonly [Name in Field]?: { toString(): string };
};

/** How the node lists one kind of record. */
export interface ListKind {
  /** The states by name, and in the order in which they are shown. */
  readonly states: Readonly<Record<string, string | number>>;
  /** The parts of the id that may be asked for. */
  readonly fields: readonly Field[];
  /** A request that names all fields is answered by a look-up, which knows no offset. */
  readonly isUnique: boolean;
  /** On resuming an owner's list the filters of the request narrow nothing; elsewhere those on the id still do. */
  readonly resumesUnfiltered?: boolean;
}

type Searchable = { readonly id: object; readonly state: number };
type List<Value> = (prefix?: string) => readonly Row<Value>[];

/**
 * One page of a list of deployments, orders, bids or leases. With an owner or a provider the rows lie in the order of their ids, without one
 * they come state by state. Page keys are opaque and carry the states and the owner; of a request that resumes, only the filters on the id
 * count. The total counts the page's rows only. Source: node `x/{deployment,market}/keeper/grpc_query.go`.
 * @param list the rows whose key begins with a text, in the order of their keys.
 */
export function searchByState<Value extends Searchable>(
  list: List<Value>,
  kind: ListKind,
  filters: Filters | undefined,
  wish: PageWish | undefined,
): Page<Value> {
  if (offsetOf(wish) > 0 && !filters?.state)
    failQuery('InvalidArgument', 'invalid request parameters. if offset is set, filter.state must be provided');
  const resumed = wish?.key.length ? readKey(wish.key) : undefined;
  const reverse = wish?.reverse ?? false;
  const walk = resumed ?? begin(kind, filters, reverse);
  const wanted = resumed && ignoresFilters(kind, resumed) ? [] : wantedParts(kind, filters);
  const isLookUp = !resumed && kind.isUnique && wanted.length === kind.fields.length;
  const offset = isLookUp ? 0 : offsetOf(wish);
  const end = offset + limitOf(wish);
  const rows = takeRows(walkRows(list, walk, reverse), wanted, end + 1);
  return pageOf(rows.slice(offset, end), rows[end], walk);
}

function ignoresFilters({ resumesUnfiltered }: ListKind, { path }: Walk): boolean {
  return resumesUnfiltered === true && path === 'owner';
}

/** Nobody needs more rows than fit a page, and the one behind it. */
function takeRows<Value extends Searchable>(
  rows: Iterable<Row<Value>>,
  wanted: ReadonlyArray<readonly [Field, string]>,
  most: number,
): Row<Value>[] {
  const taken: Row<Value>[] = [];
  for (const row of rows) {
    if (wanted.every(([name, text]) => idPart(row.value, name) === text)) taken.push(row);
    if (taken.length === most) break;
  }
  return taken;
}

/** Where a walk begins, or goes on: `from` is empty at the beginning. */
type Walk = PageKey;

function begin(kind: ListKind, filters: Filters | undefined, reverse: boolean): Walk {
  const states = statesOf(kind, filters?.state ?? '');
  const path = pathOf(kind, filters);
  const of = path === 'state' ? '' : textOf(filters?.[path]);
  return { path, of, states: path === 'state' && reverse ? states.toReversed() : states, from: '' };
}

function pathOf({ fields }: ListKind, filters: Filters | undefined): ListPath {
  if (textOf(filters?.owner) !== '') return 'owner';
  return fields.includes('provider') && textOf(filters?.provider) !== '' ? 'provider' : 'state';
}

function statesOf({ states }: ListKind, wanted: string): number[] {
  const all = Object.values(states).filter((state): state is number => typeof state === 'number' && state > 0);
  if (wanted === '') return all.sort((a, b) => a - b);
  const state = states[wanted];
  return typeof state === 'number' && state > 0 ? [state] : failQuery('InvalidArgument', 'invalid state value');
}

/** The rows that lie on the way, and on it alone, one after the other. */
function* walkRows<Value extends Searchable>(list: List<Value>, walk: Walk, reverse: boolean): Generator<Row<Value>> {
  const all = walk.path === 'owner' ? list(`${walk.of}/`) : list();
  const ordered = reverse ? all.toReversed() : all;
  const isAhead = isAheadOf(walk.from, reverse);
  for (const [index, states] of stretchesOf(walk).entries()) {
    for (const row of ordered) {
      if (states.includes(row.value.state) && isOnPath(walk, row.value) && (index > 0 || isAhead(row))) yield row;
    }
  }
}

/** Without an owner or provider each state is walked for itself. */
function stretchesOf({ path, states }: Walk): ReadonlyArray<readonly number[]> {
  return path === 'state' ? states.map((state) => [state]) : [states];
}

function isOnPath({ path, of }: Walk, value: Searchable): boolean {
  return path !== 'provider' || idPart(value, 'provider') === of;
}

function isAheadOf(from: string, reverse: boolean): (row: { readonly key: string }) => boolean {
  if (from === '') return () => true;
  return reverse ? ({ key }) => key <= from : ({ key }) => key >= from;
}

/** The parts of the id that the filters name. */
function wantedParts({ fields }: ListKind, filters: Filters | undefined): ReadonlyArray<readonly [Field, string]> {
  return fields.map((name) => [name, textOf(filters?.[name])] as const).filter(([, text]) => text !== '');
}

function pageOf<Value extends Searchable>(
  taken: readonly Row<Value>[],
  next: Row<Value> | undefined,
  walk: Walk,
): Page<Value> {
  const states = next && walk.path === 'state' ? walk.states.slice(walk.states.indexOf(next.value.state)) : walk.states;
  const nextKey = next ? encodePageKey({ ...walk, states, from: next.key }) : new Uint8Array();
  return { values: taken.map(({ value }) => value), pagination: { nextKey, total: BigInt(taken.length) } };
}

function readKey(bytes: Uint8Array): Walk {
  const key = readPageKey(bytes);
  return key.ok ? key.value : failQuery('InvalidArgument', key.error);
}

function textOf(value: { toString(): string } | undefined): string {
  const text = value?.toString() ?? '';
  return text === '0' ? '' : text;
}

function idPart(value: Searchable, name: Field): string {
  return String((value.id as Readonly<Record<string, unknown>>)[name] ?? '');
}
