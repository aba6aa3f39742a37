import { describe, expect, it } from 'vitest';
import { parseCertificate } from '../../../../../src/devnet/module/cert/parseCertificate.ts';
import { makeCertificate, pem } from '../../certificate.ts';
import { PROVIDER, RIVAL, refusalOf } from '../../stage.ts';

const text = (value: string) => new Uint8Array(Buffer.from(value));

describe('parseCertificate', () => {
  it('reads the serial number, and does not mind that the certificate is out of date', async () => {
    const { cert, pubkey } = await makeCertificate(PROVIDER, '0102');
    expect(parseCertificate(PROVIDER, cert, pubkey)).toBe('258');
  });

  // facts chain §7, §3 cert.
  it('refuses another key, another owner, and what is no PEM', async () => {
    const { cert, pubkey } = await makeCertificate(PROVIDER);
    const other = await makeCertificate(RIVAL);
    const nobody = await makeCertificate('nobody');
    const check = (...args: Parameters<typeof parseCertificate>) => refusalOf(() => parseCertificate(...args));
    expect(check(PROVIDER, cert, other.pubkey)).toBe('cert/6');
    expect(check(RIVAL, cert, pubkey)).toBe('cert/6');
    expect(check('nobody', nobody.cert, nobody.pubkey)).toBe('cert/6');
    expect(check(PROVIDER, text('no certificate'), pubkey)).toBe('cert/6');
    expect(check(PROVIDER, pem('CERTIFICATE', 'AAAA'), pubkey)).toBe('cert/6');
    expect(check(PROVIDER, cert, text('no key'))).toBe('cert/7');
    expect(check(PROVIDER, cert, pem('EC PUBLIC KEY', 'AAAA'))).toBe('cert/7');
    expect(check(PROVIDER, cert, text(Buffer.from(pubkey).toString().replaceAll('EC PUBLIC', 'PUBLIC')))).toBe(
      'cert/7',
    );
    expect(check(PROVIDER, text(`${Buffer.from(cert)}trailing`), pubkey)).toBe('cert/6');
  });
});
