import { describe, expect, it } from 'vitest';
import { takeFilteredPage } from '../../../../src/devnet/query/takeFilteredPage.ts';
import { failureCode } from '../stage.ts';

const ROWS = ['0a', '0b', '0c', '0d', '0e'].map((key, value) => ({ key, value }));
const isEven = (value: number) => value % 2 === 0;
const bytes = (...values: number[]) => new Uint8Array(values);
const wish = (changes: object = {}) => ({
  key: bytes(),
  offset: 0n,
  limit: 2n,
  countTotal: false,
  reverse: false,
  ...changes,
});
const page = (values: number[], nextKey: Uint8Array, total = 0n) => ({ values, pagination: { nextKey, total } });

describe('takeFilteredPage', () => {
  it.each([
    ['the first', wish(), page([0, 2], bytes(0x0e))],
    ['the last', wish({ offset: 2n }), page([4], bytes())],
    ['one past the end', wish({ offset: 9n }), page([], bytes())],
    ['one with the total', wish({ countTotal: true }), page([0, 2], bytes(0x0e), 3n)],
    ['one without a limit', wish({ limit: 0n }), page([0, 2, 4], bytes(), 3n)],
    ['one from the end', wish({ reverse: true }), page([4, 2], bytes(0x0a))],
    // FilteredPaginate: a page that a key begins ends with the next row, wanted or not, and tells no total.
    ['one after a key', wish({ key: bytes(0x0b), countTotal: true, limit: 1n }), page([2], bytes(0x0d))],
    ['one after a key that is gone', wish({ key: bytes(0x0b, 0x01) }), page([2, 4], bytes())],
    ['one back from a key', wish({ key: bytes(0x0c), reverse: true }), page([2, 0], bytes())],
  ])('cuts %s', (_, given, expected) => {
    expect(takeFilteredPage(ROWS, given, isEven)).toEqual(expected);
  });

  it('takes all rows and a hundred of them when nothing else is said', () => {
    expect(takeFilteredPage(ROWS, undefined)).toEqual(page([0, 1, 2, 3, 4], bytes(), 5n));
  });

  it('refuses a key with an offset', () => {
    // cosmos-sdk baseapp/abci.go: a plain error becomes ErrInvalidRequest.
    expect(failureCode(() => takeFilteredPage(ROWS, wish({ key: bytes(1), offset: 1n })))).toBe('sdk/18');
  });
});
