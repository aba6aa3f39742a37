import { createPublicKey, type KeyObject, verify, X509Certificate } from 'node:crypto';
import { isAddress } from '../../state/address.ts';
import { refuse } from '../../state/refusal.ts';
import { unregistered, wrappedPlainly } from '../../state/sdkErrors.ts';
import { certErrors } from './certErrors.ts';
import { signedPart } from './signedPart.ts';

/** What Go's x509 knows of: not, for one, the curve that the accounts' own keys lie on. */
const CURVES: readonly string[] = ['secp224r1', 'prime256v1', 'secp384r1', 'secp521r1'];

/**
 * Checks a certificate as the node does: signed with SHA-256 by the key that comes along, its common name the owner's address. Dates,
 * purposes and the algorithm that it names are not looked at. Source: chain-sdk `go/node/cert/v1/cert.go` ParseAndValidateCertificate.
 * @returns the serial number in decimal.
 * @throws refusals with cert 7 and 6 for what is no PEM, and code 1 of `undefined` for all else.
 */
export function parseCertificate(owner: string, certPem: Uint8Array, pubkeyPem: Uint8Array): string {
  const key = readPublicKey(pubkeyPem);
  const certificate = readCertificate(certPem);
  if (!isSignedBy(certificate, key))
    refuse(wrappedPlainly(certErrors.invalidCertificate, 'invalid certificate signature'));
  const commonName = [...certificate.subject.matchAll(/^CN=(.*)$/gm)].at(-1)?.[1] ?? '';
  if (!isAddress(commonName)) refuse(wrappedPlainly(certErrors.invalidCertificate, 'CommonName is no address'));
  if (commonName.toLowerCase() !== owner.toLowerCase()) {
    refuse(wrappedPlainly(certErrors.invalidCertificate, 'CommonName does not match owner'));
  }
  return BigInt(`0x${certificate.serialNumber}`).toString();
}

function readPublicKey(pem: Uint8Array): KeyObject {
  const { type, der } = readPem(pem) ?? refuse(certErrors.invalidPubkey);
  if (type !== 'EC PUBLIC KEY') refuse(wrappedPlainly(certErrors.invalidPubkey, 'invalid pem block type'));
  const key = attempt(() => createPublicKey({ key: der, format: 'der', type: 'spki' }));
  const curve = key?.asymmetricKeyDetails?.namedCurve ?? '';
  if (key && CURVES.includes(curve)) return key;
  return refuse(wrappedPlainly(certErrors.invalidPubkey, 'invalid public key type'));
}

function readCertificate(pem: Uint8Array): X509Certificate {
  const { type, der } = readPem(pem) ?? refuse(certErrors.invalidCertificate);
  if (type !== 'CERTIFICATE') refuse(wrappedPlainly(certErrors.invalidCertificate, 'invalid pem block type'));
  return attempt(() => new X509Certificate(der)) ?? refuse(unregistered('x509: malformed certificate'));
}

function isSignedBy(certificate: X509Certificate, key: KeyObject): boolean {
  const parts = signedPart(certificate.raw);
  return parts !== undefined && verify('sha256', parts.signed, key, parts.signature);
}

/** The one block in a PEM text. Text may stand before it, but nothing behind it. */
function readPem(pem: Uint8Array): { readonly type: string; readonly der: Buffer } | undefined {
  const text = Buffer.from(pem).toString('latin1');
  const match =
    /(?:^|\n)-----BEGIN ([^\n]*)-----[ \t\r]*\n(?:[^\n:]*:[^\n]*\n)*([A-Za-z0-9+/=\s]*)-----END \1-----[ \t\r]*\n?$/.exec(
      text,
    );
  return match ? { type: match[1] ?? '', der: Buffer.from(match[2] ?? '', 'base64') } : undefined;
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
