import { X509Certificate } from 'node:crypto';
import type { CertificateView } from '../query/listCertificates.ts';

/** A published certificate with what stands in it, which the chain has not checked. */
export interface CertificateListing extends CertificateView {
  /** Milliseconds since the Unix epoch; absent when it cannot be read. */
  readonly notBeforeMs?: number;
  readonly notAfterMs?: number;
  /** Whether a peer takes it now: valid on the chain, and within its dates. */
  readonly isUsable: boolean;
}

/** Reads the dates of a published certificate. @param nowMs milliseconds since the Unix epoch. */
export function describeCertificate(certificate: CertificateView, nowMs: number): CertificateListing {
  const dates = readDates(certificate.certPem);
  const isInTime = dates !== undefined && dates.notBeforeMs <= nowMs && nowMs <= dates.notAfterMs;
  return { ...certificate, ...dates, isUsable: certificate.state === 'valid' && isInTime };
}

function readDates(certPem: string): { notBeforeMs: number; notAfterMs: number } | undefined {
  try {
    const { validFrom, validTo } = new X509Certificate(certPem);
    return { notBeforeMs: Date.parse(validFrom), notAfterMs: Date.parse(validTo) };
  } catch {
    // The chain takes any PEM of the right type whose signature holds; who cannot read it cannot use it.
    return undefined;
  }
}
