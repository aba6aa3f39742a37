import { describe, expect, it } from 'vitest';
import { isRunnerError } from '../../../../src/base/runnerError.ts';
import { parseHostUri } from '../../../../src/gateway/tls/parseHostUri.ts';

describe('parseHostUri', () => {
  it.each([
    ['https://Provider.Example.com:8443', 'provider.example.com', 8443],
    ['https://provider.example.com', 'provider.example.com', 443],
    ['https://provider.example.com./', 'provider.example.com', 443],
    ['https://[2606:4700::1]:8443', '2606:4700::1', 8443],
    ['https://1.1.1.1:8443', '1.1.1.1', 8443],
    ['https://bücher.example:8443', 'xn--bcher-kva.example', 8443],
  ])('reads %s', (uri, host, port) => {
    expect(parseHostUri(uri)).toEqual({ host, port });
  });

  // All forms of 127.0.0.1 and ::1 come out in the one form that the policy knows.
  it.each([
    ['https://2130706433', '127.0.0.1'],
    ['https://0x7f000001', '127.0.0.1'],
    ['https://0177.0.0.1', '127.0.0.1'],
    ['https://127.1', '127.0.0.1'],
    ['https://0x7f.0.0x0.1', '127.0.0.1'],
    ['https://127.0.0.1.', '127.0.0.1'],
    ['https://１２７.0.0.1', '127.0.0.1'],
    ['https://127。0。0。1', '127.0.0.1'],
    ['https://%31%32%37.0.0.1', '127.0.0.1'],
    ['https://0', '0.0.0.0'],
    ['https://[0:0::1]', '::1'],
    ['https://[::ffff:127.0.0.1]', '::ffff:7f00:1'],
  ])('makes of %s the plain %s', (uri, host) => {
    expect(parseHostUri(uri).host).toBe(host);
  });

  it.each([
    '',
    'provider.example.com:8443',
    'http://provider.example.com:8443',
    'ftp://provider.example.com',
    'file:///etc/passwd',
    'https://',
    'https://user@provider.example.com',
    'https://user:secret@provider.example.com',
    'https://provider.example.com/path',
    'https://provider.example.com?x',
    'https://provider.example.com#x',
    'https://provider.example.com:22',
    'https://provider.example.com:0',
    'https://provider.example.com:70000',
    'https://[fe80::1%25eth0]',
    'https://a b',
  ])('refuses %s', (uri) => {
    expect(() => parseHostUri(uri)).toThrow(expect.objectContaining({ kind: 'GATEWAY_URI_INVALID' }));
  });

  it('shows neither a password nor control characters', () => {
    const messageOf = (uri: string) => {
      try {
        return String(parseHostUri(uri));
      } catch (error) {
        return isRunnerError(error) ? error.message : '';
      }
    };
    expect(messageOf('https://user:secret@a.example')).not.toContain('secret');
    expect(messageOf('x\u001b[31m\n::error::x')).not.toMatch(/\p{Cc}/u);
    expect(messageOf('x'.repeat(100_000)).length).toBeLessThan(400);
  });
});
