import { RunnerError } from '../../base/runnerError.ts';
import { isDevnetChainId } from '../protocol/isDevnetChainId.ts';
import type { NodeStatus } from './chainConnection.ts';

/** A head may be so many blocks old. */
const MOST_INTERVALS = 3;
/** Clocks differ, and a block may take its time. */
const TOLERANCE_MS = 60_000;
/** What the network takes, where a node does not tell. */
const USUAL_BLOCK_MS = 6_000;
/** A mean over a history with long halts says too much. */
const SLOWEST_BLOCK_MS = 60_000;

/**
 * Refuses a node whose newest block is too old, by the clock: it shows the past, though it may not know. A devnet makes blocks only when
 * there is something to put into them, so there a head of any age is right.
 * @throws RunnerError NODE_STALE
 */
export function assertFresh(endpoint: string, status: NodeStatus, nowMs: number): void {
  if (isDevnetChainId(status.chainId)) return;
  const intervalMs = Math.round(Math.min(SLOWEST_BLOCK_MS, status.meanBlockMs ?? USUAL_BLOCK_MS));
  const ageMs = nowMs - status.timeMs;
  if (ageMs <= MOST_INTERVALS * intervalMs + TOLERANCE_MS) return;
  throw new RunnerError('NODE_STALE', { endpoint, height: status.height, ageMs, intervalMs });
}
