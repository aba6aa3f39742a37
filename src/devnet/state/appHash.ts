import { createHash } from 'node:crypto';
import type { Overlay } from './keyValues.ts';

/**
 * The app hash after a block: SHA-256 over the one before it and every changed record, in key order. Equal histories give equal hashes, and
 * a single coin's difference anywhere gives another one from that block on. (The node's is a Merkle root; no client of ours proves by it.)
 */
export function nextAppHash(previous: Uint8Array, changes: ReturnType<Overlay['changes']>): Uint8Array {
  const hash = createHash('sha256').update(previous);
  for (const [key, entry] of changes) hash.update(JSON.stringify([key, entry?.text ?? null]));
  return new Uint8Array(hash.digest());
}
