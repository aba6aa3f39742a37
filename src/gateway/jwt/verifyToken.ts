import * as z from 'zod';
import { err, ok, type Result } from '../../base/result.ts';
import { type TokenClaims, tokenClaimsShape } from './claims.ts';
import { type TokenAlgorithm, verifySignature } from './verifySignature.ts';

/** Why a token is not accepted. `status` and `message` are what the gateway answers with; they tell a stranger nothing else. */
export interface TokenProblem {
  readonly kind: 'malformed' | 'algorithm' | 'claims' | 'not-yet-valid' | 'expired' | 'unknown-issuer' | 'signature';
  readonly status: 400 | 401;
  readonly message: string;
}

/** Larger than any honest token; looked at before anything is parsed. */
const LONGEST_TOKEN = 16 * 1024;
const LEEWAY_SECONDS = 60;

const headerShape = z.strictObject({ alg: z.string(), typ: z.literal('JWT').optional() });

interface TokenParts {
  readonly algorithm: TokenAlgorithm;
  readonly claims: TokenClaims;
  readonly signingInput: string;
  readonly signature: Uint8Array;
}

/**
 * Checks a token: form, exact claims, times within a minute's leeway, and the signature against the issuer's key on the chain.
 * @param options.findPublicKey the key of an account, 33 bytes; undefined when the chain has not seen one.
 * @param options.now milliseconds since 1970.
 */
export async function verifyToken(
  token: string,
  options: { findPublicKey: (address: string) => Promise<Uint8Array | undefined>; now: number },
): Promise<Result<TokenClaims, TokenProblem>> {
  const parts = readParts(token);
  if (!parts.ok) return parts;
  const { claims } = parts.value;
  const untimely = checkTimes(claims, Math.floor(options.now / 1000));
  if (untimely) return err(untimely);
  const publicKey = await options.findPublicKey(claims.iss);
  if (!publicKey) return invalid('unknown-issuer');
  return verifySignature({ ...parts.value, signer: claims.iss, publicKey }) ? ok(claims) : invalid('signature');
}

function readParts(token: string): Result<TokenParts, TokenProblem> {
  const [header, payload, signature, ...rest] = token.length > LONGEST_TOKEN ? [] : token.split('.');
  if (!header || !payload || !signature || rest.length > 0) return invalid('malformed');
  const signatureBytes = decodeBase64Url(signature);
  const head = headerShape.safeParse(decodePart(header));
  const body = decodePart(payload);
  if (!signatureBytes || !head.success || body === undefined) return invalid('malformed');
  const algorithm = algorithmOf(head.data.alg);
  if (!algorithm) return invalid('algorithm');
  const claims = tokenClaimsShape.safeParse(body);
  if (!claims.success) return err({ kind: 'claims', status: 400, message: 'JWT has invalid claims' });
  return ok({ algorithm, claims: claims.data, signingInput: `${header}.${payload}`, signature: signatureBytes });
}

function checkTimes(claims: TokenClaims, now: number): TokenProblem | undefined {
  if (now >= claims.exp + LEEWAY_SECONDS) return { kind: 'expired', status: 401, message: 'JWT is expired' };
  const early = now + LEEWAY_SECONDS < Math.max(claims.nbf, claims.iat);
  return early ? { kind: 'not-yet-valid', status: 401, message: 'JWT is invalid' } : undefined;
}

function algorithmOf(name: string): TokenAlgorithm | undefined {
  return name === 'ES256K' || name === 'ES256KADR36' ? name : undefined;
}

function decodePart(part: string): unknown {
  const bytes = decodeBase64Url(part);
  if (!bytes) return undefined;
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

/** Node reads base64url leniently; a token must have one text only, so what does not read back the same is refused. */
function decodeBase64Url(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}

function invalid(kind: TokenProblem['kind']): Result<never, TokenProblem> {
  return err({ kind, status: 401, message: 'JWT is invalid' });
}
