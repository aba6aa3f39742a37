import { createHash } from 'node:crypto';

/**
 * SHA-256 of a text or bytes, 32 bytes. They lie in the heap itself: what `digest()` gives holds a piece of memory outside of it, which for
 * two hashes in each of a hundred thousand blocks is a hundred megabytes before anything is collected.
 */
export function sha256(...parts: ReadonlyArray<string | Uint8Array>): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  const text = hash.digest('binary');
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
