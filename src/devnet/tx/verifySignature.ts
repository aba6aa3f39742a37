import { createHash } from 'node:crypto';
// Not the package's main file: that one loads ten times as much.
import { instantiateSecp256k1 } from '@bitauth/libauth/build/lib/crypto/secp256k1.js';

/** libsecp256k1 in WebAssembly: several thousand checks a second on one core, where OpenSSL and JavaScript reach hundreds. */
const secp256k1 = await instantiateSecp256k1();

/** As many as a mempool holds twice over. */
const REMEMBERED = 10_000;
const remembered = new Set<string>();

/**
 * Whether `signature` (64 bytes, r and s) is one of the compressed secp256k1 key over SHA-256 of `message`, with the lower of both possible
 * `s`. Source: cosmos-sdk `crypto/keys/secp256k1` VerifySignature. What was found good is remembered for a while, so that a transaction
 * which was checked for the mempool costs no second look in its block; the answer is the same either way.
 */
export function verifySignature(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64 || publicKey.length !== 33) return false;
  const digest = createHash('sha256').update(message).digest();
  const known = Buffer.concat([digest, signature, publicKey]).toString('latin1');
  if (remembered.has(known)) return true;
  if (!secp256k1.verifySignatureCompactLowS(signature, publicKey, digest)) return false;
  remember(known);
  return true;
}

function remember(known: string): void {
  remembered.add(known);
  if (remembered.size <= REMEMBERED) return;
  const [oldest] = remembered;
  if (oldest !== undefined) remembered.delete(oldest);
}
