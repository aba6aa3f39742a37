const HASH_BYTES = 32;
const HASHES_PER_SLAB = 512;

/**
 * Keeps hashes side by side in larger pieces of memory. An array of its own costs 250 bytes for a hash of 32, and a chain keeps three of
 * them for each block: of a hundred thousand blocks that is half the memory.
 * @returns what puts a hash away and gives it back as it was; what is not of 32 bytes stays where it is.
 */
export function createHashSlab(): (hash: Uint8Array) => Uint8Array {
  let slab = new Uint8Array(0);
  let used = 0;
  return (hash) => {
    if (hash.length !== HASH_BYTES) return hash;
    if (used === slab.length) {
      slab = new Uint8Array(HASH_BYTES * HASHES_PER_SLAB);
      used = 0;
    }
    const kept = slab.subarray(used, used + HASH_BYTES);
    kept.set(hash);
    used += HASH_BYTES;
    return kept;
  };
}
