import type { X509Certificate } from 'node:crypto';
import { X509Certificate as Certificate } from 'node:crypto';
import { err, ok, type Result } from '../../base/result.ts';
import type { CertificateView } from '../../chain/query/listCertificates.ts';

const ADDRESS = /^akash1[a-z0-9]{38}$/;

/**
 * Whose client certificate it is: self-signed, its common name an account that lists exactly this certificate as valid on chain, within its
 * dates. Both forms in the field pass, upstream's tools' and the SDK's; extended key usage is not looked at (facts/dependencies.md: OpenSSL
 * calls such certificates INVALID_PURPOSE). Asked anew each time, so that a revoked certificate stops working at once.
 * @returns the account's address, or what is wrong; it is for the log, a stranger learns only that it is unauthorized.
 */
export async function verifyClientCertificate(
  certificate: X509Certificate,
  options: {
    listCertificates: (filter: { owner: string; serial: string; state: 'valid' }) => Promise<CertificateView[]>;
    now: number;
  },
): Promise<Result<string, string>> {
  const owner = commonName(certificate.subject);
  if (!owner || !ADDRESS.test(owner)) return err('its common name is no address');
  if (certificate.subject !== certificate.issuer) return err('it is not self-issued');
  if (!certificate.verify(certificate.publicKey)) return err('its signature does not fit its key');
  if (!isWithinDates(certificate, options.now)) return err('it is not valid now');
  const serial = BigInt(`0x${certificate.serialNumber}`).toString();
  const listed = await options.listCertificates({ owner, serial, state: 'valid' });
  const isListed = listed.some((one) => one.state === 'valid' && isSame(one.certPem, certificate));
  return isListed ? ok(owner) : err('the chain does not list it as valid');
}

/** Node shows a name one attribute a line. */
function commonName(subject: string): string | undefined {
  const names = subject.split('\n').filter((line) => line.startsWith('CN='));
  return names.length === 1 ? names[0]?.slice(3) : undefined;
}

function isWithinDates({ validFrom, validTo }: X509Certificate, now: number): boolean {
  return Date.parse(validFrom) <= now && now < Date.parse(validTo);
}

function isSame(pem: string, certificate: X509Certificate): boolean {
  try {
    return new Certificate(pem).raw.equals(certificate.raw);
  } catch {
    return false;
  }
}
