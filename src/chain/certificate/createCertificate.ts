import 'reflect-metadata';
import { Buffer } from 'node:buffer';
import { webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import type { Clock } from '../../base/clock.ts';
import type { Random } from '../../base/random.ts';

/** A certificate in PEM with its key, in the forms that the chain (`certPem`, `pubkeyPem`) and a TLS server (`certPem`, `keyPem`) take. */
export interface IssuedCertificate {
  readonly certPem: string;
  /** PKCS #8. Secret. */
  readonly keyPem: string;
  /** SubjectPublicKeyInfo under the PEM type `EC PUBLIC KEY`, which the chain insists on. */
  readonly pubkeyPem: string;
  /** Decimal, unique for ever with its owner. */
  readonly serial: string;
}

export interface CertificateOptions {
  /** The owner's bech32 address: the common name. */
  readonly address: string;
  /** Names and IP addresses of a provider's gateway. With any, the certificate is good for a server too. */
  readonly hosts?: readonly string[];
  readonly clock: Clock;
  readonly random: Random;
  /** Default one year. */
  readonly validityMs?: number;
}

const YEAR_MS = 365 * 24 * 3_600_000;
/** So that a peer whose clock is behind ours does not find it not yet valid. */
const SKEW_MS = 60_000;
/** An RDN that the network's Go tools write next to the common name, and its only value. */
const VERSION_OID = '2.23.133.2.6';
const VERSION = 'v0.0.1';
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/**
 * A self-signed ECDSA P-256 certificate in the network's form: issuer and subject are the address and the version, not a CA, for key and
 * data encipherment. Source: facts/chain.md §7, the node's `x/cert/utils`.
 */
export async function createCertificate(options: CertificateOptions): Promise<IssuedCertificate> {
  const nowMs = options.clock.now();
  const serial = createSerial(nowMs, options.random);
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: evenHex(serial),
      name: [{ CN: [options.address] }, { [VERSION_OID]: [VERSION] }],
      notBefore: new Date(nowMs - SKEW_MS),
      notAfter: new Date(nowMs + (options.validityMs ?? YEAR_MS)),
      signingAlgorithm: ALGORITHM,
      keys,
      extensions: extensionsFor(options.hosts ?? []),
    },
    webcrypto,
  );
  return {
    certPem: `${certificate.toString('pem')}\n`,
    keyPem: await exportPem('pkcs8', keys.privateKey, 'PRIVATE KEY'),
    pubkeyPem: await exportPem('spki', keys.publicKey, 'EC PUBLIC KEY'),
    serial: serial.toString(),
  };
}

/** Nanoseconds as in Go's tools; ours come from a clock that counts milliseconds, so chance fills the rest. */
function createSerial(nowMs: number, random: Random): bigint {
  const chance = Buffer.from(random.bytes(4)).readUInt32BE() % 1_000_000;
  return BigInt(nowMs) * 1_000_000n + BigInt(chance);
}

function extensionsFor(hosts: readonly string[]): Extension[] {
  const purposes = [ExtendedKeyUsage.clientAuth, ...(hosts.length > 0 ? [ExtendedKeyUsage.serverAuth] : [])];
  const names = hosts.map((value) => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value }));
  return [
    new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.keyEncipherment | KeyUsageFlags.dataEncipherment, true),
    new ExtendedKeyUsageExtension(purposes),
    ...(names.length > 0 ? [new SubjectAlternativeNameExtension(names)] : []),
  ];
}

async function exportPem(format: 'pkcs8' | 'spki', key: webcrypto.CryptoKey, type: string): Promise<string> {
  return `${PemConverter.encode(await webcrypto.subtle.exportKey(format, key), type)}\n`;
}

function evenHex(value: bigint): string {
  const digits = value.toString(16);
  return digits.padStart(digits.length + (digits.length % 2), '0');
}
