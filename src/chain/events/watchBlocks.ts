import type { ErrorName } from '../../base/catalogue.ts';
import { describeError, isRunnerError } from '../../base/runnerError.ts';
import type { BlockResults, ChainConnection } from '../connection/chainConnection.ts';
import { decodeMarketplaceEvent } from '../protocol/marketplaceEvent.ts';
import type { Block } from './block.ts';
import type { Head } from './createHead.ts';
import { type PastBlock, readBacklog } from './readBacklog.ts';
import { type WatchHeadOptions, watchHead } from './watchHead.ts';

export interface WatchBlocksOptions extends WatchHeadOptions {
  /** The first block wanted. Default: the next one. */
  readonly fromHeight?: bigint | undefined;
}

const OUTAGES: ReadonlySet<ErrorName> = new Set<ErrorName>([
  'NODE_UNREACHABLE',
  'NODE_CATCHING_UP',
  'NODE_BEHIND',
  'NODE_STALE',
  'NODE_ANSWER_INVALID',
]);
const OUTAGE_PAUSE_MS = 500;
/** So many blocks behind the head, many are read at once; before that, one by one, which takes the fewest round trips to the newest. */
const BACKLOG_BLOCKS = 3n;

/**
 * Every block from `fromHeight` on, each once and in order, until the signal aborts; then the iteration ends. Each is read from the chain
 * itself, so that no event is lost over a dropped subscription; outages of the nodes are waited out. "The next block" is the next at the
 * time of the call, not of the first step.
 * @throws RunnerError NODE_REFUSED when the nodes no longer have a block that was asked for.
 */
export function watchBlocks(connection: ChainConnection, options: WatchBlocksOptions): AsyncGenerator<Block> {
  const first = firstHeight(connection, options);
  first.catch(() => undefined);
  return iterate(connection, first, options);
}

async function firstHeight(connection: ChainConnection, options: WatchBlocksOptions): Promise<bigint> {
  return options.fromHeight ?? (await connection.status(options.signal)).height + 1n;
}

async function* iterate(
  connection: ChainConnection,
  first: Promise<bigint>,
  options: WatchBlocksOptions,
): AsyncGenerator<Block> {
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  try {
    const head = watchHead(connection, { ...options, signal });
    for (let height = await first; ; ) {
      await head.reach(height, signal);
      for await (const block of readOn(connection, head, height, { ...options, signal })) {
        yield decode(block);
        height = block.height + 1n;
      }
      // It stops short of the head only in an outage.
      if (head.height >= height) await options.clock.sleep(OUTAGE_PAUSE_MS, signal);
    }
  } catch (error) {
    if (!options.signal.aborted) throw error;
  } finally {
    stop.abort();
  }
}

/** Blocks from a height to the head as it is now; ends early in an outage. */
async function* readOn(
  connection: ChainConnection,
  head: Head,
  height: bigint,
  { logger, signal }: WatchHeadOptions,
): AsyncGenerator<PastBlock> {
  const to = head.height;
  try {
    if (to - height >= BACKLOG_BLOCKS) yield* readBacklog(connection, { from: height, to, signal });
    else for (let next = height; next <= to; next++) yield toPast(await connection.blockResults(next, signal));
  } catch (error) {
    if (signal.aborted || !isRunnerError(error) || !OUTAGES.has(error.kind)) throw error;
    logger.warn('blocks cannot be read yet', { height, error: describeError(error) });
  }
}

/** A transaction that failed changed nothing, so its events are of no account. */
function toPast({ height, timeMs, txs }: BlockResults): PastBlock {
  return { height, timeMs, events: txs.filter(({ code }) => code === 0).flatMap(({ events }) => events) };
}

function decode({ height, timeMs, events }: PastBlock): Block {
  return { height, timeMs, events: events.map(decodeMarketplaceEvent).filter((event) => event !== undefined) };
}
