import { describe, expect, it } from 'vitest';
import { takeLimit } from '../../../../../src/devnet/module/authz/takeLimit.ts';
import { refusalOf } from '../../stage.ts';

const some = (...pairs: [string, bigint][]) => pairs.map(([denom, amount]) => ({ denom, amount }));
const LIMIT = some(['uact', 5n], ['uakt', 7n]);

describe('takeLimit', () => {
  it('takes coins in any order, and knows when they do not suffice', () => {
    expect(takeLimit(LIMIT, some(['uakt', 7n], ['uact', 1n], ['ufoo', 0n]))).toEqual(some(['uact', 4n]));
    expect(takeLimit(LIMIT, some(['uakt', 8n]))).toBeUndefined();
    expect(takeLimit(LIMIT, some(['ufoo', 1n]))).toBeUndefined();
  });

  it.each([
    ['a limit out of order', [...LIMIT].reverse(), some(['uakt', 1n])],
    ['a denom asked for twice', LIMIT, some(['uakt', 1n], ['uakt', 1n])],
    ['a negative amount', LIMIT, some(['uakt', -1n])],
  ])('panics as Go does on %s', (_, limit, asked) => {
    expect(refusalOf(() => takeLimit(limit, asked))).toBe('undefined/111222');
  });
});
