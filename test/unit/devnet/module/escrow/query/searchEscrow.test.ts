import { describe, expect, it } from 'vitest';
import { EscrowState } from '../../../../../../src/chain/protocol/akash.ts';
import { searchEscrow } from '../../../../../../src/devnet/module/escrow/query/searchEscrow.ts';
import { failureCode } from '../../../stage.ts';

const row = (key: string, state: EscrowState) => ({ key, value: { state, key } });
const ROWS = [
  row('a/1', EscrowState.closed),
  row('a/2', EscrowState.open),
  row('b/1', EscrowState.overdrawn),
  row('b/2', EscrowState.open),
  row('b/3', EscrowState.open),
];
const list = (prefix: string) => ROWS.filter(({ key }) => key.startsWith(prefix));
const wish = (changes: object) => ({
  key: new Uint8Array(),
  offset: 0n,
  limit: 0n,
  countTotal: false,
  reverse: false,
  ...changes,
});
const search = (state: string, xid: string, changes: object = {}) =>
  searchEscrow(list, { state, xid, pagination: wish(changes) });
const found = (state: string, xid = '', changes: object = {}) =>
  search(state, xid, changes)
    .values.map(({ key }) => key)
    .join(' ');

// node `x/escrow/keeper/grpc_query.go`
describe('searchEscrow', () => {
  it('orders by state and then by id, and narrows by the beginning of the id', () => {
    expect(found('')).toBe('a/2 b/2 b/3 a/1 b/1');
    expect(found('overdrawn')).toBe('b/1');
    expect(found('', 'a')).toBe('a/2 a/1');
    expect(searchEscrow(list, { state: 'open', xid: '' }).pagination.total).toBe(3n);
  });

  it('knows neither offset nor reverse', () => {
    expect(found('', '', { offset: 2n, reverse: true })).toBe('a/2 b/2 b/3 a/1 b/1');
  });

  it('walks from page to page; only the first state goes on with the id of before', () => {
    const first = search('', 'b', { limit: 1n });
    expect(first.values.map(({ key }) => key)).toEqual(['b/2']);
    expect(first.pagination.total).toBe(1n);
    const key = first.pagination.nextKey;
    expect(found('closed', 'b', { key })).toBe('b/3 b/1');
    expect(found('', 'a', { key })).toBe('b/3 a/1');
    const second = search('', 'b', { limit: 1n, key });
    expect(found('', 'b', { key: second.pagination.nextKey })).toBe('b/1');
  });

  it('refuses an unknown state and a broken key', () => {
    expect(failureCode(() => found('nosuch'))).toBe('sdk/18');
    expect(failureCode(() => found('', '', { key: new Uint8Array([1]) }))).toBe('sdk/18');
  });
});
