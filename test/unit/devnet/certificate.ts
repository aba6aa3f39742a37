import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** A self-signed certificate in Akash's form, made by a program that is not ours. */
export async function makeCertificate(
  commonName: string,
  serial = '0a',
  hash = 'SHA-256',
): Promise<{ cert: Uint8Array; pubkey: Uint8Array }> {
  const crypto = webcrypto as Parameters<typeof x509.cryptoProvider.set>[0] & typeof webcrypto;
  x509.cryptoProvider.set(crypto);
  const keys = (await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial,
    name: [{ CN: [commonName] }, { '2.23.133.2.6': ['v0.0.1'] }],
    notBefore: new Date('2020-01-01'),
    notAfter: new Date('2020-01-02'),
    signingAlgorithm: { ...ALGORITHM, hash },
    keys,
  });
  const spki = Buffer.from(await crypto.subtle.exportKey('spki', keys.publicKey)).toString('base64');
  return {
    cert: pem('CERTIFICATE', Buffer.from(certificate.rawData).toString('base64')),
    pubkey: pem('EC PUBLIC KEY', spki),
  };
}

export function pem(type: string, base64: string): Uint8Array {
  const lines = base64.match(/.{1,64}/g)!.join('\n');
  return new Uint8Array(Buffer.from(`-----BEGIN ${type}-----\n${lines}\n-----END ${type}-----\n`));
}
