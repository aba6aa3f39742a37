import { describe, expect, it } from 'vitest';
import { parseGoUrl } from '../../../../../src/devnet/module/provider/parseGoUrl.ts';

const parts = (text: string) => {
  const url = parseGoUrl(text);
  return url && `${url.scheme}|${url.host}|${url.path}`;
};

// What Go 1.26's `url.Parse` answers (`net/url/url.go`: getScheme, parseAuthority, parseHost, validOptionalPort, unescape).
describe('parseGoUrl', () => {
  it.each([
    ['https://a.test:8443/p?q#f', 'https|a.test:8443|/p'],
    ['HTTPS://A.test', 'https|A.test|'],
    ['https://:8443', 'https|:8443|'],
    ['https://a.test:', 'https|a.test:|'],
    ['https://user:pw@a.test', 'https|a.test|'],
    ['https://a@b@a.test', 'https|a.test|'],
    ['https://[::1]:80', 'https|[::1]:80|'],
    ['https://[fe80::1%25en0]', 'https|[fe80::1%25en0]|'],
    ['https://%C3%A9.test', 'https|%C3%A9.test|'],
    ['https://é.test', 'https|é.test|'],
    ['https:a.test', 'https||'],
    ['a.test:8443', 'a.test||'],
    ['db://a:1,b:2', 'db|a:1,b:2|'],
    ['a b', '||a b'],
    ['', '||'],
    ['//a.test/p', '|a.test|/p'],
    ['///p', '||///p'],
    ['/p', '||/p'],
    ['\u0085', '||\u0085'],
  ])('%s: %s', (text, expected) => {
    expect(parts(text)).toBe(expected);
  });

  it.each([
    'a\u0000b',
    ':a',
    '1a:b',
    '%zz',
    'https://a.test#%zz',
    'https://a.test/%',
    'https://a b',
    'https://a%20b',
    'https://a:port',
    'https://a:1:2',
    'https://[::1',
    'https://[::1]x',
    'https://[a]',
    'https://a[::1]',
    'https://u ser@a.test',
    'https://%zz@a.test',
  ])('finds no URL in %j', (text) => {
    expect(parts(text)).toBeUndefined();
  });
});
