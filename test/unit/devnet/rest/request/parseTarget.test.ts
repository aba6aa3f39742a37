import { describe, expect, it } from 'vitest';
import { cleanPath, parseTarget, unescapeText } from '../../../../../src/devnet/rest/request/parseTarget.ts';

describe('parseTarget', () => {
  it('parts path and query, and decodes the path', () => {
    expect(parseTarget('/a%20b/c?x=%20?')).toEqual({ path: '/a b/c', query: 'x=%20?' });
    expect(parseTarget('http://node:1317/a?b')).toEqual({ path: '/a', query: 'b' });
    expect(parseTarget('http://node')).toEqual({ path: '/', query: '' });
    expect(parseTarget('/%zz')).toBeUndefined();
  });
});

describe('unescapeText', () => {
  it('decodes UTF-8, and replaces what is none', () => {
    expect(unescapeText('%E2%82%ACa%2f')).toBe('€a/');
    expect(unescapeText('%ff')).toBe('\ufffd');
    for (const text of ['%', '%a', '%zz']) expect(unescapeText(text)).toBeUndefined();
  });
});

describe('cleanPath', () => {
  it('drops empty and dotted segments, and keeps a last slash', () => {
    expect(cleanPath('/a/b')).toBe('/a/b');
    expect(cleanPath('/a/b/')).toBe('/a/b/');
    expect(cleanPath('//a/./b/../c')).toBe('/a/c');
    expect(cleanPath('/../..')).toBe('/');
    expect(cleanPath('a')).toBe('/a');
  });
});
