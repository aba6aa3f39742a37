import type { Random } from '../../base/random.ts';
import type { SignedTx } from './signer.ts';

/** What a rental's transactions may take at most (design 6); the chain itself would allow ten minutes. */
const MOST_EXPIRY_MS = 60_000;
const NS_PER_MS = 1_000_000n;
/** A head that lags the clock by more belongs to a chain that makes blocks only on demand, and stamps the next with the present. */
const ON_DEMAND_MS = 30_000;
/** The chain refuses a timestamp more than ten minutes after its head. */
const MOST_AHEAD_MS = 540_000;

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

/**
 * The timestamp of an unordered transaction, in nanoseconds of block time: at most a minute after now, less up to a fourteenth of that at random, since
 * two of one account may not have the same. @param expiryMs at most 60,000, which is the default.
 */
export function timeoutTimestampFrom(
  seen: { readonly timeMs: number; readonly seenAtMs: number },
  nowMs: number,
  random: Random,
  expiryMs = MOST_EXPIRY_MS,
): bigint {
  const lifetimeMs = Math.min(MOST_EXPIRY_MS, expiryMs);
  const spread = BigInt(new DataView(random.bytes(4).slice().buffer).getUint32(0));
  const spreadNs = (spread * BigInt(Math.round(lifetimeMs)) * NS_PER_MS) / (14n << 32n);
  return BigInt(Math.round(blockTimeNow(seen, nowMs) + lifetimeMs)) * NS_PER_MS - spreadNs;
}

function blockTimeNow(seen: { readonly timeMs: number; readonly seenAtMs: number }, nowMs: number): number {
  const byElapsed = seen.timeMs + Math.max(0, nowMs - seen.seenAtMs);
  return nowMs - byElapsed > ON_DEMAND_MS
    ? Math.min(nowMs, Math.max(byElapsed, seen.timeMs + MOST_AHEAD_MS))
    : byElapsed;
}

/** Whether a block of this height and time comes too late for a transaction, and with it every later one. */
export function isPast(
  tx: Pick<SignedTx, 'timeoutHeight' | 'timeoutTimestampNs'>,
  block: { readonly height: bigint; readonly timeMs: number },
): boolean {
  if (tx.timeoutTimestampNs === undefined) return block.height > tx.timeoutHeight;
  return BigInt(Math.floor(block.timeMs)) * NS_PER_MS > tx.timeoutTimestampNs;
}
