import { createHash } from 'node:crypto';
import { canonicalJson } from './canonicalJson.ts';
import type { Manifest } from './manifest.ts';

/** The deployment's hash on chain: SHA-256 of the manifest's canonical JSON, 32 bytes. */
export function manifestVersion(manifest: Manifest): Uint8Array {
  return new Uint8Array(createHash('sha256').update(canonicalJson(manifest)).digest());
}
