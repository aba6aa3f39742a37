import { describe, expect, it } from 'vitest';
import { Provider } from '../../../../../src/chain/protocol/akash.ts';
import { validateProvider } from '../../../../../src/devnet/module/provider/validateProvider.ts';
import { PROVIDER, refusalOf } from '../../stage.ts';

const check = (changes: Parameters<typeof Provider.fromPartial>[0]) =>
  refusalOf(() => validateProvider(Provider.fromPartial({ owner: PROVIDER, hostUri: 'https://a.test', ...changes })));

describe('validateProvider', () => {
  // facts chain §3, provider.
  it.each([
    ['https://a.test', 'ok'],
    ['https://a.test:8443', 'ok'],
    ['https://127.0.0.1:1', 'ok'],
    ['http://a.test', 'provider/1'],
    ['a.test', 'provider/2'],
    ['', 'provider/2'],
    ['https://', 'provider/1'],
    ['https://a.test/', 'provider/1'],
    ['https://a.test/path', 'provider/1'],
    ['HTTPS://a.test', 'ok'],
    ['https://a.test:port', 'provider/1'],
    ['https://a b', 'provider/1'],
    ['1a.test:8443', 'provider/1'],
    ['//a.test', 'provider/2'],
  ])('host %s: %s', (hostUri, code) => {
    expect(check({ hostUri })).toBe(code);
  });

  it('looks at owner, attributes and website', () => {
    expect(check({ owner: 'nobody' })).toBe('sdk/7');
    expect(check({ attributes: [{ key: 'ends*', value: '' }] })).toBe('akash/2');
    expect(check({ info: { email: '', website: 'https://a.test' } })).toBe('ok');
    expect(check({ info: { email: '', website: 'a\u0000b' } })).toBe('provider/8');
  });
});
