import type { ErrorName } from '../../base/catalogue.ts';
import { describeError, isRunnerError } from '../../base/runnerError.ts';
import type { BlockResults, ChainConnection } from '../connection/chainConnection.ts';
import { decodeMarketplaceEvent } from '../protocol/marketplaceEvent.ts';
import type { Block } from './block.ts';
import { type WatchHeadOptions, watchHead } from './watchHead.ts';

export interface WatchBlocksOptions extends WatchHeadOptions {
  /** The first block wanted. Default: the next one. */
  readonly fromHeight?: bigint | undefined;
}

const OUTAGES: ReadonlySet<ErrorName> = new Set<ErrorName>([
  'NODE_UNREACHABLE',
  'NODE_CATCHING_UP',
  'NODE_BEHIND',
  'NODE_ANSWER_INVALID',
]);
const OUTAGE_PAUSE_MS = 500;

/**
 * Every block from `fromHeight` on, each once and in order, until the signal aborts; then the iteration ends. Each is read from the block
 * itself and its results, so that no event is lost over a dropped subscription; outages of the nodes are waited out. "The next block" is
 * the next at the time of the call, not of the first step.
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
    for (let height = await first; ; height++) {
      await head.reach(height, signal);
      yield toBlock(await readBlock(connection, height, { ...options, signal }));
    }
  } catch (error) {
    if (!options.signal.aborted) throw error;
  } finally {
    stop.abort();
  }
}

async function readBlock(
  connection: ChainConnection,
  height: bigint,
  { clock, logger, signal }: WatchHeadOptions,
): Promise<BlockResults> {
  for (;;) {
    try {
      return await connection.blockResults(height, signal);
    } catch (error) {
      if (signal.aborted || !isRunnerError(error) || !OUTAGES.has(error.kind)) throw error;
      logger.warn('block cannot be read yet', { height, error: describeError(error) });
      await clock.sleep(OUTAGE_PAUSE_MS, signal);
    }
  }
}

/** A transaction that failed changed nothing, so its events are of no account. */
function toBlock({ height, timeMs, txs }: BlockResults): Block {
  const delivered = txs.filter(({ code }) => code === 0).flatMap(({ events }) => events);
  return { height, timeMs, events: delivered.map(decodeMarketplaceEvent).filter((event) => event !== undefined) };
}
