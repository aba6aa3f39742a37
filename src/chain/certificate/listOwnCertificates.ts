import type { ChainConnection } from '../connection/chainConnection.ts';
import { listCertificates } from '../query/listCertificates.ts';
import { type CertificateListing, describeCertificate } from './describeCertificate.ts';

/** An owner's certificates with their dates, those that serve now first, then by the end of their time, latest first. @param options.nowMs milliseconds since the Unix epoch. */
export async function listOwnCertificates(
  connection: ChainConnection,
  options: { owner: string; nowMs: number; state?: 'valid' | 'revoked'; signal?: AbortSignal },
): Promise<CertificateListing[]> {
  const { owner, nowMs, state, signal } = options;
  const found = await listCertificates(connection, { owner, ...(state && { state }) }, signal);
  return found.map((certificate) => describeCertificate(certificate, nowMs)).sort(byUse);
}

function byUse(a: CertificateListing, b: CertificateListing): number {
  if (a.isUsable !== b.isUsable) return a.isUsable ? -1 : 1;
  return (b.notAfterMs ?? 0) - (a.notAfterMs ?? 0);
}
