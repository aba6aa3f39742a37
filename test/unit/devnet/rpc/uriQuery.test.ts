import { describe, expect, it } from 'vitest';
import { parseUriQuery } from '../../../../src/devnet/rpc/uriQuery.ts';

describe('parseUriQuery', () => {
  // Go net/url ParseQuery; seen on a real node for `height=%zz` and `height=1;x=2`.
  it('leaves out what is broken', () => {
    expect([...parseUriQuery('a=1&b=%zz&c=1;d=2&e=x%20y+z&f&=g', 'h=%C3%A4')]).toEqual([
      ['a', '1'],
      ['e', 'x y z'],
      ['f', ''],
      ['', 'g'],
      ['h', 'ä'],
    ]);
  });
});
