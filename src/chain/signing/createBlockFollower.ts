import { raceAbort } from '../../base/abort.ts';
import type { ErrorName } from '../../base/catalogue.ts';
import type { Clock } from '../../base/clock.ts';
import { isRunnerError, RunnerError } from '../../base/runnerError.ts';
import { createBlockPace } from '../connection/blockPace.ts';
import type { BlockResults, ChainConnection, NodeStatus } from '../connection/chainConnection.ts';

/** Blocks by height, as they come into being. All who wait share one poll and one read of each block. */
export interface BlockFollower {
  /**
   * The block at `height`, waited for if it does not exist yet; an outage of the nodes is waited out too.
   * @throws RunnerError CHAIN_STALLED when no block comes for two minutes, NODE_UNREACHABLE and its like when no node is to be had for as long,
   *   NODE_REFUSED at once when the nodes have it no more.
   */
  get(height: bigint, signal?: AbortSignal): Promise<BlockResults>;
  /** A fresh look at the chain's head. */
  refresh(signal?: AbortSignal): Promise<NodeStatus>;
  /** The highest block seen so far with its own time, and when we saw it, by our clock. */
  latest(): { readonly height: bigint; readonly timeMs: number; readonly seenAtMs: number } | undefined;
}

const OUTAGES: ReadonlySet<ErrorName> = new Set<ErrorName>([
  'NODE_UNREACHABLE',
  'NODE_CATCHING_UP',
  'NODE_BEHIND',
  'NODE_STALE',
  'NODE_ANSWER_INVALID',
]);
const STALL_MS = 120_000;
/** How much of a block interval may pass unnoticed. */
const POLLS_PER_BLOCK = 8;
const MIN_POLL_MS = 25;
const MAX_POLL_MS = 400;
/** Blocks kept for those who come a little later. */
const KEPT_BLOCKS = 32n;

/** Follows the chain only while someone waits. */
export function createBlockFollower(connection: ChainConnection, clock: Clock): BlockFollower {
  const blocks = new Map<bigint, Promise<BlockResults>>();
  let head: NodeStatus | undefined;
  let headSince = clock.now();
  const pace = createBlockPace();
  let poll: Promise<unknown> | undefined;

  const note = (status: NodeStatus): NodeStatus => {
    if (head && status.height <= head.height) return status;
    if (head) pace.learn(status.timeMs - head.timeMs, status.height - head.height);
    head = status;
    headSince = clock.now();
    return status;
  };
  const refresh = async (signal?: AbortSignal) => note(await connection.status(signal));
  const pollOnce = (): Promise<unknown> => {
    poll ??= clock
      .sleep(pollDelayMs(pace.intervalMs))
      .then(() => refresh())
      .finally(() => {
        poll = undefined;
      });
    return poll;
  };
  const waitForHeight = async (height: bigint, signal?: AbortSignal): Promise<void> => {
    const since = clock.now();
    while (!head || head.height < height) {
      const stillMs = clock.now() - Math.max(since, headSince);
      if (stillMs > STALL_MS)
        throw new RunnerError('CHAIN_STALLED', {
          chainId: connection.chainId,
          height: head?.height ?? 0n,
          ms: stillMs,
        });
      await raceAbort(pollOnce(), signal);
    }
  };
  const read = (height: bigint): Promise<BlockResults> => {
    const known = blocks.get(height);
    if (known) return known;
    const block = connection.blockResults(height);
    // A failed read must not stay: the next who asks may reach a better node.
    block.catch(() => blocks.delete(height));
    blocks.set(height, block);
    blocks.delete(height - KEPT_BLOCKS);
    return block;
  };
  const readThroughOutage = async (height: bigint, signal?: AbortSignal): Promise<BlockResults> => {
    for (const until = clock.now() + STALL_MS; ; ) {
      try {
        await waitForHeight(height, signal);
        return await raceAbort(read(height), signal);
      } catch (error) {
        if (signal?.aborted || !isOutage(error) || clock.now() > until) throw error;
        await clock.sleep(pollDelayMs(pace.intervalMs), signal);
      }
    }
  };
  return {
    refresh,
    get: readThroughOutage,
    latest: () => head && { height: head.height, timeMs: head.timeMs, seenAtMs: headSince },
  };
}

/** Failures of an outage, which passes. A refusal does not: what the nodes no longer have, they will not have later. */
function isOutage(error: unknown): boolean {
  return isRunnerError(error) && OUTAGES.has(error.kind);
}

function pollDelayMs(intervalMs: number): number {
  return Math.min(MAX_POLL_MS, Math.max(MIN_POLL_MS, intervalMs / POLLS_PER_BLOCK));
}
