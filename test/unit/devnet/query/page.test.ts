import { describe, expect, it } from 'vitest';
import { limitOf, takePage } from '../../../../src/devnet/query/page.ts';
import { failureCode } from '../stage.ts';

const rows = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, value: key.toUpperCase() }));
const wish = (changes: object) => ({
  key: new Uint8Array(),
  offset: 0n,
  limit: 0n,
  countTotal: false,
  reverse: false,
  ...changes,
});

describe('takePage', () => {
  it('walks by key to the end', () => {
    const first = takePage(rows, wish({ limit: 2n }));
    expect([first.values, Buffer.from(first.pagination.nextKey).toString(), first.pagination.total]).toEqual([
      ['A', 'B'],
      'c',
      0n,
    ]);
    const second = takePage(rows, wish({ limit: 2n, key: first.pagination.nextKey }));
    const third = takePage(rows, wish({ limit: 2n, key: second.pagination.nextKey }));
    expect([second.values, third.values, third.pagination.nextKey.length]).toEqual([['C', 'D'], ['E'], 0]);
  });

  it('skips, counts and turns around', () => {
    expect(takePage(rows, wish({ limit: 2n, offset: 1n, countTotal: true }))).toMatchObject({
      values: ['B', 'C'],
      pagination: { total: 5n },
    });
    expect(takePage(rows, wish({ limit: 2n, reverse: true })).values).toEqual(['E', 'D']);
    expect(takePage(rows)).toMatchObject({ values: ['A', 'B', 'C', 'D', 'E'], pagination: { total: 5n } });
    expect(takePage(rows, wish({ key: Buffer.from('nosuch') })).values).toEqual([]);
  });

  it('refuses a key together with an offset', () => {
    expect(failureCode(() => takePage(rows, wish({ key: Buffer.from('b'), offset: 1n })))).toBe('sdk/18');
  });
});

describe('limitOf', () => {
  it('is 100 when nothing is said', () => {
    expect([limitOf(undefined), limitOf(wish({})), limitOf(wish({ limit: 7n }))]).toEqual([100, 100, 7]);
  });
});
