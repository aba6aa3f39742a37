import type { Row } from '../state/table.ts';
import { limitOf, type Page, type PageWish } from './page.ts';
import { failQuery } from './queryFailure.ts';

/** What a list of the market may be narrowed by. Empty text and zero stand for "any", as protobuf has it. */
export interface Filters {
  readonly owner: string;
  readonly state: string;
  readonly dseq?: { toString(): string };
  readonly gseq?: number;
  readonly oseq?: number;
  readonly provider?: string;
}

/** Filters as they are kept in a page key. */
type Wanted = Readonly<Record<'owner' | 'state' | 'dseq' | 'gseq' | 'oseq' | 'provider', string>>;
type Searchable = { readonly id: object; readonly state: number };

/**
 * One page of a list of deployments, orders, bids or leases. Without an owner or a provider the rows are ordered by state first. Page keys
 * are opaque and carry the filters: on resuming, those of the request are ignored. The total counts the page's rows only.
 * Source: node `x/{deployment,market}/keeper/grpc_query.go`.
 * @param states the enum's values by name.
 */
export function searchByState<Value extends Searchable>(
  rows: readonly Row<Value>[],
  states: Readonly<Record<string, string | number>>,
  filters: Filters | undefined,
  wish: PageWish | undefined,
): Page<Value> {
  checkWish(filters, wish);
  const { wanted, from } = wish?.key.length ? readKey(wish.key) : { wanted: wantedOf(filters), from: undefined };
  if (wanted.state !== '' && !Number(states[wanted.state])) failQuery('InvalidArgument', 'invalid state value');
  const found = rows.filter(({ value }) => matches(value, states, wanted));
  const ordered =
    wanted.owner !== '' || wanted.provider !== '' ? found : [...found].sort((a, b) => a.value.state - b.value.state);
  if (wish?.reverse) ordered.reverse();
  const start =
    from === undefined ? Number(wish?.offset.toString() ?? 0) : ordered.findIndex(({ key }) => key === from);
  const taken = ordered.slice(start, start + limitOf(wish));
  const next = ordered[start + limitOf(wish)]?.key;
  const nextKey =
    next === undefined ? new Uint8Array() : new Uint8Array(Buffer.from(JSON.stringify({ wanted, from: next })));
  return { values: taken.map(({ value }) => value), pagination: { nextKey, total: BigInt(taken.length) } };
}

function checkWish(filters: Filters | undefined, wish: PageWish | undefined): void {
  if (Number(wish?.offset.toString() ?? 0) > 0 && !filters?.state) {
    failQuery('InvalidArgument', 'invalid request parameters. if offset is set, filter.state must be provided');
  }
}

function wantedOf(filters: Filters | undefined): Wanted {
  const text = (value: { toString(): string } | undefined) =>
    value === undefined || value.toString() === '0' ? '' : value.toString();
  return {
    owner: filters?.owner ?? '',
    state: filters?.state ?? '',
    dseq: text(filters?.dseq),
    gseq: text(filters?.gseq),
    oseq: text(filters?.oseq),
    provider: filters?.provider ?? '',
  };
}

function matches(
  value: Searchable,
  states: Readonly<Record<string, string | number>>,
  { state, ...fields }: Wanted,
): boolean {
  if (state !== '' && states[state] !== value.state) return false;
  const id = value.id as Readonly<Record<string, unknown>>;
  return Object.entries(fields).every(([name, wanted]) => wanted === '' || String(id[name]) === wanted);
}

function readKey(key: Uint8Array): { wanted: Wanted; from: string } {
  try {
    const { wanted, from } = JSON.parse(Buffer.from(key).toString('utf8'));
    return { wanted: { ...wantedOf(undefined), ...wanted }, from: String(from) };
  } catch {
    return failQuery('InvalidArgument', 'invalid pagination key');
  }
}
