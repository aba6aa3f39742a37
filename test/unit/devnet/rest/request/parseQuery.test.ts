import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../../src/devnet/rest/request/parseQuery.ts';
import { grpcCodeOf } from '../grpcCodeOf.ts';

describe('parseQuery', () => {
  it('gathers values by name', () => {
    expect([...parseQuery('a=1&b=x+y%2B&a=2&&c&=d')]).toEqual([
      ['a', ['1', '2']],
      ['b', ['x y+']],
      ['c', ['']],
      ['', ['d']],
    ]);
  });

  it('refuses semicolons and broken escapes', () => {
    for (const query of ['a;b', 'a=%zz', '%=1']) expect(grpcCodeOf(() => parseQuery(query))).toBe(3);
  });
});
