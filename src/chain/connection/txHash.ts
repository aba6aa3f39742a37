import { sha256 } from '@cosmjs/crypto';
import { toHex } from '@cosmjs/encoding';

/** How the chain names a transaction: SHA-256 of its bytes, in upper-case hexadecimal. */
export function txHash(bytes: Uint8Array): string {
  return toHex(sha256(bytes)).toUpperCase();
}
