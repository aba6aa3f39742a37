import type { X509Certificate } from 'node:crypto';
import type { Clock } from '../../base/clock.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { CertificateView } from '../../chain/query/listCertificates.ts';
import type { LeasesClaim } from '../../gateway/jwt/claims.ts';
import { verifyToken } from '../../gateway/jwt/verifyToken.ts';
import { verifyClientCertificate } from './verifyClientCertificate.ts';

/** Who asks, and what it may. */
export interface Caller {
  readonly owner: string;
  readonly leases: LeasesClaim;
}

/** What the gateway answers; `message` goes as JSON and tells a stranger nothing else. */
export interface AuthRefusal {
  readonly status: 400 | 401;
  readonly message: string;
}

export interface AuthOptions {
  /** The account's key on chain; undefined for one that never signed. */
  readonly findPublicKey: (address: string) => Promise<Uint8Array | undefined>;
  readonly listCertificates: (filter: { owner: string; serial: string; state: 'valid' }) => Promise<CertificateView[]>;
  readonly clock: Clock;
}

export const UNAUTHORIZED: AuthRefusal = { status: 401, message: 'unauthorized access' };

/**
 * Finds out who asks: by a token, or by a client certificate, which may do everything; not by both (upstream `gateway/rest/auth.go`,
 * `gateway/utils`). Nothing presented is unauthorized.
 * @throws when the chain cannot be read.
 */
export async function authenticate(
  options: AuthOptions,
  presented: { authorization: string | undefined; certificate: X509Certificate | undefined },
): Promise<Result<Caller, AuthRefusal>> {
  const token = readBearer(presented.authorization);
  if (!token.ok) return token;
  if (token.value !== undefined && presented.certificate)
    return err({ status: 400, message: 'auth: ambiguous authentication. may not use mTLS and JWT at the same time' });
  if (token.value !== undefined) return byToken(options, token.value);
  return presented.certificate ? byCertificate(options, presented.certificate) : err(UNAUTHORIZED);
}

function readBearer(authorization: string | undefined): Result<string | undefined, AuthRefusal> {
  if (!authorization) return ok(undefined);
  const [scheme = '', token, ...rest] = authorization.trim().split(/\s+/);
  const wellFormed = scheme.toLowerCase() === 'bearer' && token && rest.length === 0;
  return wellFormed ? ok(token) : err({ status: 400, message: 'invalid authorization header' });
}

async function byToken(options: AuthOptions, token: string): Promise<Result<Caller, AuthRefusal>> {
  const { findPublicKey, clock } = options;
  const verified = await verifyToken(token, { findPublicKey, now: clock.now() });
  if (!verified.ok) return err({ status: verified.error.status, message: verified.error.message });
  return ok({ owner: verified.value.iss, leases: verified.value.leases });
}

async function byCertificate(options: AuthOptions, certificate: X509Certificate): Promise<Result<Caller, AuthRefusal>> {
  const { listCertificates, clock } = options;
  const owner = await verifyClientCertificate(certificate, { listCertificates, now: clock.now() });
  return owner.ok ? ok({ owner: owner.value, leases: { access: 'full' } }) : err(UNAUTHORIZED);
}
