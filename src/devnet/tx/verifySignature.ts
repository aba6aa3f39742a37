import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** What stands before a compressed point in a SubjectPublicKeyInfo of curve secp256k1 (RFC 5480). */
const SPKI_HEAD = Buffer.from('3036301006072a8648ce3d020106052b8104000a032200', 'hex');
/** Half the order of the curve: a larger `s` is the mirror image of a valid signature, and not accepted. */
const HALF_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n;

/**
 * Whether `signature` (64 bytes, r and s) is one of the compressed secp256k1 key over SHA-256 of `message`, with the lower of both possible
 * `s`. Source: cosmos-sdk `crypto/keys/secp256k1` VerifySignature.
 */
export function verifySignature(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64 || !hasLowS(signature)) return false;
  const key = readKey(publicKey);
  return key !== undefined && verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature);
}

function hasLowS(signature: Uint8Array): boolean {
  return BigInt(`0x${Buffer.from(signature.subarray(32)).toString('hex')}`) <= HALF_ORDER;
}

function readKey(publicKey: Uint8Array): KeyObject | undefined {
  if (publicKey.length !== 33) return undefined;
  try {
    return createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}
