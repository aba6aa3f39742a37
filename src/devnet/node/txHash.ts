import { createHash } from 'node:crypto';

/** How CometBFT names a transaction: SHA-256 of its bytes in upper-case hexadecimal. */
export function txHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').toUpperCase();
}
