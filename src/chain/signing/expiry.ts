/** 60 s at the network's pace. */
const EXPIRY_BLOCKS = 10;

/** The last height at which a transaction signed at `height` may be included, by default ten blocks on. */
export function timeoutHeightFrom(height: bigint, expiryBlocks = EXPIRY_BLOCKS): bigint {
  return height + BigInt(expiryBlocks);
}

/** The height the chain should have reached by now, from a block seen earlier and the mean time between blocks. */
export function estimateHeight(
  seen: { readonly height: bigint; readonly seenAtMs: number },
  blockTimeMs: number,
  nowMs: number,
): bigint {
  const elapsedMs = Math.max(0, nowMs - seen.seenAtMs);
  return seen.height + BigInt(Math.floor(elapsedMs / Math.max(1, blockTimeMs)));
}
