import { describe, expect, it } from 'vitest';
import { limitOf, offsetOf, takePage } from '../../../../src/devnet/query/page.ts';
import { queryFailureOf } from '../../../../src/devnet/query/queryFailure.ts';
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

const said = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return queryFailureOf(error).log;
  }
};

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
  });

  // cosmos-sdk `types/query/pagination.go` getIterator: it begins at the first key that is not smaller
  it('takes a key whose row is gone for the next one', () => {
    expect(takePage(rows, wish({ key: Buffer.from('bb') })).values).toEqual(['C', 'D', 'E']);
    expect(takePage(rows, wish({ key: Buffer.from('nosuch') })).values).toEqual([]);
    expect(takePage(rows, wish({ key: Buffer.from('bb'), reverse: true })).values).toEqual(['C', 'B', 'A']);
    expect(takePage(rows, wish({ key: Buffer.from('nosuch'), reverse: true, limit: 1n })).values).toEqual(['E']);
  });

  it('walks back by key', () => {
    const first = takePage(rows, wish({ limit: 2n, reverse: true }));
    const second = takePage(rows, wish({ limit: 2n, reverse: true, key: first.pagination.nextKey }));
    expect(second).toMatchObject({ values: ['C', 'B'], pagination: { total: 0n } });
  });

  // cosmos-sdk `types/query/collections_pagination.go` getCollIter, advanceIter
  it('walks a collection back from the last key that is not larger, and counts nothing behind its end', () => {
    const collection = { isCollection: true };
    expect(takePage(rows, wish({ key: Buffer.from('bb'), reverse: true }), collection).values).toEqual(['B', 'A']);
    expect(takePage(rows, wish({ key: Buffer.from('A'), reverse: true }), collection).values).toEqual([]);
    expect(takePage(rows, wish({ offset: 6n }), collection).pagination.total).toBe(0n);
    expect(takePage(rows, wish({ offset: 6n })).pagination.total).toBe(5n);
  });

  it('refuses a key together with an offset', () => {
    const both = wish({ key: Buffer.from('b'), offset: 1n });
    expect(failureCode(() => takePage(rows, both))).toBe('sdk/18');
    expect(failureCode(() => takePage(rows, both, { failAs: 'Internal' }))).toBe('sdk/6');
    expect(said(() => takePage(rows, both, { failAs: 'InvalidArgument', problemOf: 'paginate: ' }))).toMatch(
      /^rpc error: code = InvalidArgument desc = paginate: invalid request, either offset or key/,
    );
  });
});

describe('limitOf', () => {
  it('is 100 when nothing is said', () => {
    expect([limitOf(undefined), limitOf(wish({})), limitOf(wish({ limit: 7n }))]).toEqual([100, 100, 7]);
  });
});

describe('offsetOf', () => {
  it('is 0 when nothing is said', () => {
    expect([offsetOf(undefined), offsetOf(wish({})), offsetOf(wish({ offset: 7n }))]).toEqual([0, 0, 7]);
  });
});
