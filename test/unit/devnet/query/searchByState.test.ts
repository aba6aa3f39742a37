import { describe, expect, it } from 'vitest';
import { searchByState } from '../../../../src/devnet/query/searchByState.ts';
import { failureCode } from '../stage.ts';

const STATES = { open: 1, active: 2, closed: 3 } as const;
const row = (owner: string, dseq: number, state: number, provider = 'p') => ({
  key: `${owner}/${dseq}/${provider}`,
  value: { id: { owner, dseq: BigInt(dseq), gseq: 1, oseq: 1, provider }, state },
});
const ROWS = [row('a', 1, 3), row('a', 2, 1), row('b', 1, 2, 'q'), row('b', 2, 1), row('b', 3, 1)];
const ANY = { owner: '', state: '' };
const wish = (changes: object) => ({
  key: new Uint8Array(),
  offset: 0n,
  limit: 0n,
  countTotal: false,
  reverse: false,
  ...changes,
});
const found = (filters: Parameters<typeof searchByState>[2], changes: object = {}) => {
  const { values } = searchByState(ROWS, STATES, filters, wish(changes));
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
    expect(found({ ...ANY, owner: 'b', dseq: 3n, gseq: 1, oseq: 1 })).toBe('b3');
    expect(found({ ...ANY, gseq: 2 })).toBe('');
    expect(found({ ...ANY, provider: 'q' })).toBe('b1');
  });

  it('resumes from a key with the filters of the first request', () => {
    const first = searchByState(ROWS, STATES, { ...ANY, state: 'open' }, wish({ limit: 2n }));
    expect(first.pagination.total).toBe(2n);
    const second = searchByState(
      ROWS,
      STATES,
      { ...ANY, state: 'closed' },
      wish({ limit: 2n, key: first.pagination.nextKey }),
    );
    expect(second.values.map(({ id }) => id.dseq)).toEqual([3n]);
    expect(second.pagination).toEqual({ nextKey: new Uint8Array(), total: 1n });
  });

  it('refuses an unknown state, an offset without one, and a broken key', () => {
    expect(failureCode(() => found({ ...ANY, state: 'nosuch' }))).toBe('sdk/18');
    expect(failureCode(() => found(ANY, { offset: 1n }))).toBe('sdk/18');
    expect(found({ ...ANY, state: 'open' }, { offset: 1n })).toBe('b2 b3');
    expect(failureCode(() => found(ANY, { key: new Uint8Array([1]) }))).toBe('sdk/18');
  });
});
