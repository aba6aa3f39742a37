/** How long blocks take, in milliseconds, at the pace given; finite also for a runway of more blocks than anyone will see. */
export function runwayMs(blocks: bigint, blockTimeMs: number): number {
  return Math.min(Number(blocks) * blockTimeMs, Number.MAX_SAFE_INTEGER);
}
