import { Cert_State, QueryCertificatesRequest, QueryCertificatesResponse } from '../../../../chain/protocol/akash.ts';
import { bech32Problem } from '../../../query/addressProblem.ts';
import { limitOf, offsetOf, type Page, type PageWish } from '../../../query/page.ts';
import { encodePageKey, readPageKey } from '../../../query/pageKey.ts';
import { failPanic, failQuery } from '../../../query/queryFailure.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { isAddress } from '../../../state/address.ts';
import { addressKey } from '../../../state/addressKey.ts';
import type { QueryContext } from '../../../state/context.ts';
import type { Row } from '../../../state/table.ts';
import { certificates, type StoredCertificate } from '../certificates.ts';

type Filter = { readonly owner: string; readonly serial: string; readonly state: string };
type Walk = { readonly of: string; readonly states: readonly number[]; readonly from: string };

const ANY: Filter = { owner: '', serial: '', state: '' };
const STATES: readonly number[] = [Cert_State.valid, Cert_State.revoked];
/** Digits of the largest serial number. */
const SERIAL_WIDTH = 97;

/** Certificates by owner, serial number and state; valid ones first. Source: node `x/cert/keeper/grpc_query.go`. */
export const certificatesQuery = defineQuery({
  path: '/akash.cert.v1.Query/Certificates',
  request: QueryCertificatesRequest,
  response: QueryCertificatesResponse,
  answer(context, { filter = ANY, pagination: wish }) {
    const { values, pagination } = search(context, filter, wish);
    return QueryCertificatesResponse.fromPartial({
      certificates: values.map(({ id, ...certificate }) => ({ certificate, serial: id.serial })),
      pagination,
    });
  },
});

/**
 * Takes what the page still needs from one state after the other. A page that is full just when a state has nothing more has no next key,
 * even if the next state has rows: a defect, but one that a client meets.
 */
function search(context: QueryContext, filter: Filter, wish: PageWish | undefined): Page<StoredCertificate> {
  const walk = beginOrResume(filter, wish);
  const values: StoredCertificate[] = [];
  let nextKey = new Uint8Array();
  for (const [index, state] of walk.states.entries()) {
    const of = index === 0 ? walk.of : prefixOf(filter);
    const rows = rowsOf(context, of, state, wish?.reverse ?? false, index === 0 ? walk.from : '');
    const end = offsetOf(wish) + limitOf(wish) - values.length;
    values.push(...rows.slice(offsetOf(wish), end).map(({ value }) => value));
    if (values.length < limitOf(wish)) continue;
    const next = rows[end];
    if (next)
      nextKey = new Uint8Array(encodePageKey({ path: 'state', of, states: walk.states.slice(index), from: next.key }));
    break;
  }
  return { values, pagination: { nextKey, total: BigInt(values.length) } };
}

function beginOrResume(filter: Filter, wish: PageWish | undefined): Walk {
  if (offsetOf(wish) > 0 && filter.state === '')
    failQuery('InvalidArgument', 'invalid request parameters. if offset is set, filter.state must be provided');
  if (!wish?.key.length) return { states: statesOf(filter.state), of: prefixOf(filter), from: '' };
  const key = readPageKey(wish.key);
  if (!key.ok) return failQuery('Internal', key.error);
  if (offsetOf(wish) > 0) failQuery('Internal', 'invalid request, either offset or key is expected, got both');
  return key.value;
}

function statesOf(text: string): readonly number[] {
  if (text === '') return STATES;
  const state = STATES.find((one) => Cert_State[one] === text);
  return state === undefined ? failQuery('InvalidArgument', 'invalid state value') : [state];
}

/** How the keys of the wanted certificates begin. A serial number without an owner narrows nothing. */
function prefixOf({ owner, serial }: Filter): string {
  if (owner === '') return '';
  const problem = bech32Problem(owner);
  if (problem !== undefined) failQuery('Internal', `decoding bech32 failed: ${problem}`);
  if (!isAddress(owner)) failQuery('Internal', 'invalid Bech32 prefix');
  if (serial === '') return `${addressKey(owner)}/`;
  // The node does not look whether the text was a number before it uses it.
  if (!/^[+-]?\d+$/.test(serial)) failPanic('runtime error: invalid memory address or nil pointer dereference');
  return keyOf(owner, serial.replace(/^[+-]?0*(?=\d)/, ''));
}

/** In the order of the node's keys: the owner's bytes, then the number. */
function rowsOf(
  { state }: QueryContext,
  prefix: string,
  wanted: number,
  reverse: boolean,
  from: string,
): Row<StoredCertificate>[] {
  const rows = certificates
    .list(state)
    .map(({ value }) => ({ key: keyOf(value.id.owner, value.id.serial), value }))
    .filter(({ key, value }) => value.state === wanted && key.startsWith(prefix))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  if (reverse) rows.reverse();
  return from === '' ? rows : rows.filter(({ key }) => (reverse ? key <= from : key >= from));
}

function keyOf(owner: string, serial: string): string {
  return `${addressKey(owner)}/${serial.padStart(SERIAL_WIDTH, '0')}`;
}
