import { describe, expect, it } from 'vitest';
import { parseParams, parseUriParams } from '../../../../src/devnet/rpc/params.ts';

const SHAPE = { path: 'string', tx: 'bytes', data: 'hexBytes', height: 'int64', prove: 'bool' } as const;
const json = (given: unknown) => {
  const parsed = parseParams(SHAPE, given);
  return parsed.ok ? parsed.value : parsed.error.code;
};
const uri = (query: string) => {
  const parsed = parseUriParams(SHAPE, new URLSearchParams(query));
  return parsed.ok ? parsed.value : parsed.error.code;
};

describe('parseParams', () => {
  it('reads objects, arrays and nothing', () => {
    const expected = { path: '/a', tx: new Uint8Array([1]), data: new Uint8Array([2]), height: 5n, prove: true };
    expect(json({ path: '/a', tx: 'AQ==', data: '02', height: '5', prove: true })).toEqual(expected);
    expect(json(['/a', 'AQ==', '0x02', 5, true])).toEqual(expected);
    expect(json(undefined)).toEqual({});
    expect(json(null)).toEqual({});
    expect(json({ height: null, more: 1 })).toEqual({});
  });

  it.each([
    ['a text', 'x'],
    ['a height that is no number', { height: 'x' }],
    ['a fraction', { height: 1.5 }],
    ['bytes that are no base64', { tx: '!' }],
    ['data that is no hexadecimal', { data: '0g' }],
    ['a number for a text', { path: 5 }],
    ['a text for a truth', { prove: 'true' }],
  ])('refuses %s', (_, given) => {
    expect(json(given)).toBe(-32602);
  });
});

describe('parseUriParams', () => {
  it('reads quotes and hexadecimal', () => {
    expect(uri('path="/a"&tx=0x01&data=0x02&height=5&prove=true')).toEqual({
      path: '/a',
      tx: new Uint8Array([1]),
      data: new Uint8Array([2]),
      height: 5n,
      prove: true,
    });
    expect(uri('path=0x2f61&tx="a"&height="7"&prove=false')).toEqual({
      path: '/a',
      tx: new Uint8Array([97]),
      height: 7n,
      prove: false,
    });
  });

  it('refuses the rest', () => {
    for (const query of ['path=/a', 'tx=0xg', 'height=x', 'prove=yes']) expect(uri(query)).toBe(-32602);
  });
});
