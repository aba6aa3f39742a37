import { describe, expect, it } from 'vitest';
import { type ListKind, searchByState } from '../../../../src/devnet/query/searchByState.ts';
import { failureCode } from '../stage.ts';

const STATES = { open: 1, active: 2, closed: 3 } as const;
const row = (owner: string, dseq: number, state: number, provider = 'p') => ({
  key: `${owner}/${dseq}/${provider}`,
  value: { id: { owner, dseq: BigInt(dseq), gseq: 1, oseq: 1, provider }, state },
});
const KIND: ListKind = {
  states: STATES,
  fields: ['owner', 'dseq', 'gseq', 'oseq', 'provider'],
  isUnique: false,
};
const ROWS = [row('a', 1, 3), row('a', 2, 1), row('b', 1, 2, 'q'), row('b', 2, 1), row('b', 3, 1)];
const list = (prefix = '') => ROWS.filter(({ key }) => key.startsWith(prefix));
const ANY = { owner: '', state: '' };
const wish = (changes: object) => ({
  key: new Uint8Array(),
  offset: 0n,
  limit: 0n,
  countTotal: false,
  reverse: false,
  ...changes,
});
const found = (filters: Parameters<typeof searchByState>[2], changes: object = {}, kind = KIND) => {
  const { values } = searchByState(list, kind, filters, wish(changes));
  return values.map(({ id }) => `${id.owner}${id.dseq}`).join(' ');
};

describe('searchByState', () => {
  it('orders by state first, but not within one owner or provider', () => {
    expect(found(ANY)).toBe('a2 b2 b3 b1 a1');
    expect(found({ ...ANY, owner: 'a' })).toBe('a1 a2');
    expect(found({ ...ANY, provider: 'p' })).toBe('a1 a2 b2 b3');
    expect(found(ANY, { reverse: true })).toBe('a1 b1 b3 b2 a2');
    expect(found(undefined)).toBe('a2 b2 b3 b1 a1');
  });

  it('narrows by state and by each part of the id', () => {
    expect(found({ ...ANY, state: 'open' })).toBe('a2 b2 b3');
    expect(found({ ...ANY, dseq: 1n })).toBe('b1 a1');
    expect(found({ ...ANY, dseq: 0n, gseq: 0 })).toBe('a2 b2 b3 b1 a1');
    expect(found({ ...ANY, owner: 'b', dseq: 3n, gseq: 1, oseq: 1 })).toBe('b3');
    expect(found({ ...ANY, gseq: 2 })).toBe('');
    expect(found({ ...ANY, provider: 'q' })).toBe('b1');
  });

  it('shows one owner’s in the order of the ids, in reverse too', () => {
    expect(found({ ...ANY, owner: 'b' }, { reverse: true })).toBe('b3 b2 b1');
    expect(found({ ...ANY, owner: 'b', state: 'open' }, { offset: 1n })).toBe('b3');
    expect(found({ ...ANY, owner: 'b', provider: 'q' })).toBe('b1');
  });

  it('looks up what a request names in full, whatever the offset', () => {
    const unique: ListKind = { ...KIND, fields: ['owner', 'dseq'], isUnique: true };
    const one = { owner: 'b', dseq: 2n, state: 'open' };
    expect(found(one, { offset: 1n }, unique)).toBe('b2');
    expect(found({ ...one, state: 'closed' }, {}, unique)).toBe('');
    expect(found({ ...one, dseq: 9n }, {}, unique)).toBe('');
  });

  /** All pages of a walk, two rows each; `later` are the filters of the requests that resume. */
  const walk = (first: Parameters<typeof searchByState>[2], later = first, reverse = false, kind = KIND) => {
    const pages: string[] = [];
    let key: Uint8Array = new Uint8Array();
    do {
      const { values, pagination } = searchByState(
        list,
        kind,
        key.length ? later : first,
        wish({ limit: 2n, key, reverse }),
      );
      expect(pagination.total).toBe(BigInt(values.length));
      pages.push(values.map(({ id }) => `${id.owner}${id.dseq}`).join(' '));
      key = pagination.nextKey;
    } while (key.length > 0);
    return pages.join(' | ');
  };

  it('walks from page to page, across the states, in either direction', () => {
    expect(walk(ANY)).toBe('a2 b2 | b3 b1 | a1');
    expect(walk(ANY, ANY, true)).toBe('a1 b1 | b3 b2 | a2');
    expect(walk({ ...ANY, owner: 'b' })).toBe('b1 b2 | b3');
    expect(walk({ ...ANY, owner: 'b' }, ANY, true)).toBe('b3 b2 | b1');
    expect(walk({ ...ANY, provider: 'p' })).toBe('a1 a2 | b2 b3');
  });

  // node `x/market/keeper/grpc_query.go`: states and owner come from the key, Accept looks at the request's ids
  it('resumes with the states and the owner of the first request, and the ids of the present one', () => {
    expect(walk({ ...ANY, state: 'open' }, { ...ANY, state: 'closed' })).toBe('a2 b2 | b3');
    expect(walk(ANY, { ...ANY, owner: 'b' })).toBe('a2 b2 | b3 b1');
    expect(walk({ ...ANY, owner: 'b' }, { ...ANY, dseq: 9n })).toBe('b1 b2 | ');
  });

  // node `x/deployment/keeper/grpc_query.go` deploymentsOwnerPath knows no Accept
  it('resumes an owner’s list unfiltered where the node does', () => {
    const kind: ListKind = { ...KIND, fields: ['owner', 'dseq'], resumesUnfiltered: true };
    expect(walk({ ...ANY, owner: 'b' }, { ...ANY, dseq: 9n }, false, kind)).toBe('b1 b2 | b3');
    expect(walk(ANY, { ...ANY, dseq: 9n }, false, kind)).toBe('a2 b2 | ');
  });

  it('refuses an unknown state, an offset without one, and a broken key', () => {
    expect(failureCode(() => found({ ...ANY, state: 'nosuch' }))).toBe('sdk/18');
    expect(failureCode(() => found(ANY, { offset: 1n }))).toBe('sdk/18');
    expect(found({ ...ANY, state: 'open' }, { offset: 1n })).toBe('b2 b3');
    expect(failureCode(() => found(ANY, { key: new Uint8Array([1]) }))).toBe('sdk/18');
  });
});
