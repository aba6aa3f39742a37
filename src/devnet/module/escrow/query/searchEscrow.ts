import { EscrowState } from '../../../../chain/protocol/akash.ts';
import { limitOf, type Page, type PageWish } from '../../../query/page.ts';
import { encodePageKey, readPageKey } from '../../../query/pageKey.ts';
import { failQuery } from '../../../query/queryFailure.ts';
import type { Row } from '../../../state/table.ts';

interface Request {
  /** `open`, `closed`, `overdrawn`, or empty for all of them, in this order. */
  readonly state: string;
  /** The beginning of `scope/owner/dseq/…`, with or without a slash at its end. */
  readonly xid: string;
  readonly pagination?: PageWish | undefined;
}
type List<Value> = (prefix: string) => readonly Row<Value>[];

const STATES = [EscrowState.open, EscrowState.closed, EscrowState.overdrawn];

/**
 * One page of accounts or payments, by state and then by the text of their ids. Offset, order and count of the request mean nothing here;
 * the total counts the page's rows only. Source: node `x/escrow/keeper/grpc_query.go`.
 */
export function searchEscrow<Value extends { readonly state: EscrowState }>(
  list: List<Value>,
  { state, xid, pagination }: Request,
): Page<Value> {
  const walk = pagination?.key.length ? readKey(pagination.key) : { states: statesOf(state), of: xid, from: '' };
  const rows = walk.states.flatMap((wanted, index) => {
    const first = index === 0;
    const inState = list(first ? walk.of : xid).filter(({ value }) => value.state === wanted);
    return first ? inState.filter(({ key }) => key >= walk.from) : inState;
  });
  const limit = limitOf(pagination);
  const taken = rows.slice(0, limit).map(({ value }) => value);
  const next = rows[limit];
  return { values: taken, pagination: { nextKey: keyOf(next, walk, xid), total: BigInt(taken.length) } };
}

function keyOf(
  next: Row<{ readonly state: EscrowState }> | undefined,
  walk: { readonly states: readonly number[]; readonly of: string },
  xid: string,
): Uint8Array {
  if (!next) return new Uint8Array();
  const states = walk.states.slice(walk.states.indexOf(next.value.state));
  const of = states.length === walk.states.length ? walk.of : xid;
  return encodePageKey({ path: 'state', of, states, from: next.key });
}

function statesOf(text: string): readonly number[] {
  if (text === '') return STATES;
  const state = STATES.find((one) => EscrowState[one] === text);
  return state === undefined ? failQuery('InvalidArgument', 'invalid state value') : [state];
}

function readKey(bytes: Uint8Array) {
  const key = readPageKey(bytes);
  return key.ok ? key.value : failQuery('InvalidArgument', key.error);
}
