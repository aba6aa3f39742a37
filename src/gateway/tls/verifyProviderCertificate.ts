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
  if (presented.name !== options.provider) return refuse('wrong-name');
  if (presented.subject !== presented.issuer) return refuse('foreign-issuer');
  if (!(presented.fromMs <= options.nowMs && options.nowMs <= presented.toMs)) return refuse('outside-validity');
  return compareWithListed(presented, options.listed);
}

function compareWithListed(
  presented: Certificate,
  listed: readonly ListedCertificate[],
): Result<void, CertificateProblem> {
  const entry = listed.find((one) => one.serial === presented.serial);
  if (!entry) return refuse('unlisted');
  if (entry.state !== 'valid') return refuse('revoked');
  return readCertificate(entry.certPem)?.raw.equals(presented.raw) ? ok(undefined) : refuse('different');
}

interface Certificate {
  readonly raw: Buffer;
  /** Undefined unless there is exactly one common name. */
  readonly name: string | undefined;
  readonly subject: string;
  readonly issuer: string;
  /** NaN when unreadable, which no time lies beside. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Decimal. */
  readonly serial: string;
}

/** A peer makes its certificate as odd as it likes: whatever trips the reading of it makes it unreadable. */
function readCertificate(encoded: Uint8Array | string): Certificate | undefined {
  try {
    const certificate = new X509Certificate(encoded);
    const { raw, subject, issuer, validFromDate, validToDate, serialNumber } = certificate;
    return {
      raw,
      subject,
      issuer,
      name: commonNameOf(subject),
      fromMs: validFromDate.getTime(),
      toMs: validToDate.getTime(),
      serial: BigInt(`0x${serialNumber}`).toString(),
    };
  } catch {
    return undefined;
  }
}

/**
 * Node writes a subject as one `key=value` a line and escapes line ends in values. Its structured form, `toLegacyObject`, is no way to read
 * what a stranger sent: it never returns when the key's algorithm is unknown (Node 24.21).
 */
function commonNameOf(subject: string): string | undefined {
  const names = subject.split('\n').filter((line) => line.startsWith('CN='));
  return names.length === 1 ? names[0]?.slice('CN='.length) : undefined;
}

function refuse(kind: CertificateProblem['kind']): Result<never, CertificateProblem> {
  return err({ kind, message: PROBLEMS[kind] });
}
