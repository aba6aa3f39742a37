import type { Clock } from '../../base/clock.ts';
import type { LeasesClaim, TokenClaims } from './claims.ts';

/** The part of a wallet that a token needs: a 64-byte signature (r, s, low s) over the SHA-256 of the message. */
export interface TokenSigner {
  readonly address: string;
  sign(message: Uint8Array): Promise<Uint8Array>;
}

const LONGEST_LIFETIME_MS = 15 * 60_000;
/** Providers allow no leeway, so a token is valid a little before it is made. */
const SKEW_SECONDS = 60;

/**
 * A token that its signer's providers accept (AEP-64, ES256K). Whoever holds it can do what `leases` names, so it names little and lives
 * briefly.
 * @param options.lifetimeMs 10 minutes when absent, never more than 15.
 */
export async function createToken(options: {
  wallet: TokenSigner;
  clock: Clock;
  leases: LeasesClaim;
  lifetimeMs?: number;
}): Promise<string> {
  const lifetimeMs = Math.min(options.lifetimeMs ?? 10 * 60_000, LONGEST_LIFETIME_MS);
  const claims = claimsFrom(options.wallet.address, options.leases, options.clock.now(), lifetimeMs);
  const input = `${encodePart({ alg: 'ES256K', typ: 'JWT' })}.${encodePart(claims)}`;
  const signature = await options.wallet.sign(Buffer.from(input));
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
}

function claimsFrom(iss: string, leases: LeasesClaim, nowMs: number, lifetimeMs: number): TokenClaims {
  const now = Math.floor(nowMs / 1000);
  const early = now - SKEW_SECONDS;
  return { iss, iat: early, nbf: early, exp: now + Math.floor(lifetimeMs / 1000), version: 'v1', leases };
}

function encodePart(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
