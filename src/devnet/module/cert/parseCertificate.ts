import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { isAddress } from '../../state/address.ts';
import { refuse } from '../../state/refusal.ts';
import { certErrors } from './certErrors.ts';

/**
 * Checks a certificate as the node does: signed by its own key, ECDSA, its common name the owner's address. Dates and purposes are not
 * looked at. Source: chain-sdk `go/node/cert/v1/cert.go` ParseAndValidateCertificate.
 * @returns the serial number in decimal.
 * @throws refusals with cert 7 and 6.
 */
export function parseCertificate(owner: string, certPem: Uint8Array, pubkeyPem: Uint8Array): string {
  const key = readPublicKey(pubkeyPem);
  const certificate = readCertificate(certPem);
  if (!certificate.verify(key)) refuse(certErrors.invalidCertificate, 'invalid certificate signature');
  const commonName = /^CN=(.*)$/m.exec(certificate.subject)?.[1] ?? '';
  if (!isAddress(commonName)) refuse(certErrors.invalidCertificate, 'CommonName is no address');
  if (commonName !== owner) refuse(certErrors.invalidCertificate, 'CommonName does not match owner');
  return BigInt(`0x${certificate.serialNumber}`).toString();
}

function readPublicKey(pem: Uint8Array): KeyObject {
  const der = readPem(pem, 'EC PUBLIC KEY') ?? refuse(certErrors.invalidPubkey, 'invalid pem block type');
  const key = attempt(() => createPublicKey({ key: der, format: 'der', type: 'spki' }));
  return key?.asymmetricKeyType === 'ec' ? key : refuse(certErrors.invalidPubkey, 'invalid public key type');
}

function readCertificate(pem: Uint8Array): X509Certificate {
  const der = readPem(pem, 'CERTIFICATE') ?? refuse(certErrors.invalidCertificate, 'invalid pem block type');
  return attempt(() => new X509Certificate(der)) ?? refuse(certErrors.invalidCertificate);
}

/** The bytes of a PEM text with one block of this type and nothing behind it. */
function readPem(pem: Uint8Array, type: string): Buffer | undefined {
  const text = Buffer.from(pem).toString('latin1');
  const match = new RegExp(`^-----BEGIN ${type}-----\\r?\\n([A-Za-z0-9+/=\\r\\n]+)-----END ${type}-----\\r?\\n?$`).exec(
    text,
  );
  return match ? Buffer.from(match[1] ?? '', 'base64') : undefined;
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
