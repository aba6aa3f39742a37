import { generateKeyPairSync } from 'node:crypto';
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
    // Registered errors as they are for what is no PEM; all else goes through fmt.Errorf, which hides them.
    expect(check(PROVIDER, text('no certificate'), pubkey)).toBe('cert/6');
    expect(check(PROVIDER, text(`${Buffer.from(cert)}trailing`), pubkey)).toBe('cert/6');
    expect(check(PROVIDER, cert, text('no key'))).toBe('cert/7');
    for (const [ownAddress, ownCert, ownKey] of [
      [PROVIDER, cert, other.pubkey],
      [RIVAL, cert, pubkey],
      ['nobody', nobody.cert, nobody.pubkey],
      [PROVIDER, pem('CERTIFICATE', 'AAAA'), pubkey],
      [PROVIDER, pubkey, pubkey],
      [PROVIDER, cert, pem('EC PUBLIC KEY', 'AAAA')],
      [PROVIDER, cert, cert],
    ] as const) {
      expect(check(ownAddress, ownCert, ownKey)).toBe('undefined/1');
    }
  });

  // Go `encoding/pem` Decode skips what stands before a block, and headers in it.
  it('does not mind text before the block, headers in it and blanks behind it', async () => {
    const { cert, pubkey } = await makeCertificate(PROVIDER);
    const loose = Buffer.from(cert).toString().replace('-----\n', '-----\nMade-By: somebody\n').trimEnd();
    expect(parseCertificate(PROVIDER, text(`a word before\n${loose} \t\r\n`), pubkey)).toBe('10');
    expect(refusalOf(() => parseCertificate(PROVIDER, text(`word ${loose}\n`), pubkey))).toBe('cert/6');
    expect(refusalOf(() => parseCertificate(PROVIDER, text(`${loose}\n\n`), pubkey))).toBe('cert/6');
  });

  it('knows only the curves that Go’s x509 knows, and hashes with SHA-256 whatever the certificate says', async () => {
    const { cert } = await makeCertificate(PROVIDER);
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
    const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    expect(refusalOf(() => parseCertificate(PROVIDER, cert, pem('EC PUBLIC KEY', spki)))).toBe('undefined/1');
    const sha384 = await makeCertificate(PROVIDER, '0a', 'SHA-384');
    expect(refusalOf(() => parseCertificate(PROVIDER, sha384.cert, sha384.pubkey))).toBe('undefined/1');
  });
});
