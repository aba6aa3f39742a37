import { X509Certificate } from 'node:crypto';
import { err, ok, type Result } from '../../base/result.ts';

/** A certificate as the chain lists it: `serial` in decimal digits, `state` `valid` or `revoked`. */
export interface ListedCertificate {
  readonly serial: string;
  readonly certPem: string;
  readonly state: string;
}

export interface CertificateProblem {
  readonly kind:
    | 'unreadable'
    | 'wrong-name'
    | 'foreign-issuer'
    | 'outside-validity'
    | 'unlisted'
    | 'revoked'
    | 'different';
  /** Half a sentence for a person; contains nothing that the peer chose. */
  readonly message: string;
}

const PROBLEMS = {
  unreadable: 'it showed no readable certificate',
  'wrong-name': "its certificate is in another account's name",
  'foreign-issuer': 'its certificate is not self-signed, as those of the chain are',
  'outside-validity': 'its certificate is not valid at this time',
  unlisted: 'its certificate is not on the chain',
  revoked: 'its certificate was revoked on the chain',
  different: 'its certificate is not the one that the chain has under that serial number',
} as const satisfies Record<CertificateProblem['kind'], string>;

/**
 * Whether the certificate that a server showed is the expected provider's: in its name, self-signed, within its dates, and byte for byte
 * one that the chain lists as valid (facts: console's provider-proxy; the Go client compares less). TLS itself has proved that the server
 * holds the key.
 * @param options.presented DER bytes.
 * @param options.provider bech32 address.
 * @param options.listed what the chain lists for that address.
 */
export function verifyProviderCertificate(options: {
  presented: Uint8Array | undefined;
  listed: readonly ListedCertificate[];
  provider: string;
  nowMs: number;
}): Result<void, CertificateProblem> {
  const presented = options.presented && readCertificate(options.presented);
  if (!presented) return refuse('unreadable');
  // Several common names read as an array here, and are refused.
  if (presented.toLegacyObject().subject.CN !== options.provider) return refuse('wrong-name');
  if (presented.subject !== presented.issuer) return refuse('foreign-issuer');
  if (!isWithinDates(presented, options.nowMs)) return refuse('outside-validity');
  return compareWithListed(presented, options.listed);
}

function compareWithListed(
  presented: X509Certificate,
  listed: readonly ListedCertificate[],
): Result<void, CertificateProblem> {
  const serial = BigInt(`0x${presented.serialNumber}`).toString();
  const entry = listed.find((one) => one.serial === serial);
  if (!entry) return refuse('unlisted');
  if (entry.state !== 'valid') return refuse('revoked');
  const onChain = readCertificate(entry.certPem);
  return onChain?.raw.equals(presented.raw) ? ok(undefined) : refuse('different');
}

function isWithinDates(certificate: X509Certificate, nowMs: number): boolean {
  return certificate.validFromDate.getTime() <= nowMs && nowMs <= certificate.validToDate.getTime();
}

function readCertificate(encoded: Uint8Array | string): X509Certificate | undefined {
  try {
    return new X509Certificate(encoded);
  } catch {
    return undefined;
  }
}

function refuse(kind: CertificateProblem['kind']): Result<never, CertificateProblem> {
  return err({ kind, message: PROBLEMS[kind] });
}
