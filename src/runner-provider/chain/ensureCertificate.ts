import { X509Certificate } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../../base/clock.ts';
import type { Random } from '../../base/random.ts';
import type { Store } from '../../base/store.ts';
import { createCertificate } from '../../chain/certificate/createCertificate.ts';
import type { CertificateView } from '../../chain/query/listCertificates.ts';

/** The gateway's certificate with its key. */
export interface GatewayCertificate {
  readonly certPem: string;
  readonly keyPem: string;
  readonly pubkeyPem: string;
  /** Decimal. */
  readonly serial: string;
}

const KEY = 'certificate';
/** A certificate is replaced when so little of its life is left. */
const RENEWAL_MS = 7 * 24 * 3_600_000;

const certificateShape = z.object({
  certPem: z.string(),
  keyPem: z.string(),
  pubkeyPem: z.string(),
  serial: z.string(),
});

/**
 * The certificate of this provider: the saved one while it is fresh and not revoked on chain, else a new one, saved before it is published.
 * @param options.store holds the private key: for our eyes only.
 */
export async function ensureCertificate(options: {
  address: string;
  host: string;
  store: Store;
  listCertificates: (filter: { owner: string; serial: string }) => Promise<CertificateView[]>;
  clock: Clock;
  random: Random;
}): Promise<GatewayCertificate> {
  const saved = await findSaved(options.store);
  if (saved && isFresh(saved, options.clock) && !(await isRevoked(options, saved))) return saved;
  const { address, host, clock, random } = options;
  const certificate = await createCertificate({ address, hosts: [host], clock, random });
  await options.store.put(KEY, JSON.stringify(certificate));
  return certificate;
}

async function findSaved(store: Store): Promise<GatewayCertificate | undefined> {
  const text = await store.find(KEY);
  return text === undefined ? undefined : certificateShape.parse(JSON.parse(text));
}

async function isRevoked(
  { address, listCertificates }: Parameters<typeof ensureCertificate>[0],
  { serial }: GatewayCertificate,
): Promise<boolean> {
  const listed = await listCertificates({ owner: address, serial });
  return listed.some((one) => one.serial === serial && one.state === 'revoked');
}

function isFresh({ certPem }: GatewayCertificate, clock: Clock): boolean {
  return Date.parse(new X509Certificate(certPem).validTo) - clock.now() > RENEWAL_MS;
}
