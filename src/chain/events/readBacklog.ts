import type { BlockHead, ChainConnection } from '../connection/chainConnection.ts';
import type { WireEvent } from '../protocol/marketplaceEvent.ts';

/** A block that exists already, with the events of its successful transactions. */
export interface PastBlock {
  readonly height: bigint;
  readonly timeMs: number;
  readonly events: readonly WireEvent[];
}

/** What one question for heads may ask for. Source: cometbft `rpc/core/blocks.go` BlockchainInfo. */
const HEADS_AT_ONCE = 20n;
/** Stretches that are read while the first of them is awaited: bounds questions under way, and blocks in memory. */
const STRETCHES_AHEAD = 3;

/**
 * Existing blocks from one height to another, in order, each once. Several stretches of them are read at the same time; a block without
 * transactions costs no question of its own.
 * @throws RunnerError as `blockHeads` and `txEvents` do.
 */
export async function* readBacklog(
  connection: ChainConnection,
  { from, to, signal }: { from: bigint; to: bigint; signal: AbortSignal },
): AsyncGenerator<PastBlock> {
  const ahead: Promise<PastBlock[]>[] = [];
  let next = from;
  const fill = () => {
    while (ahead.length < STRETCHES_AHEAD && next <= to) {
      const last = next + HEADS_AT_ONCE - 1n < to ? next + HEADS_AT_ONCE - 1n : to;
      const stretch = readStretch(connection, next, last, signal);
      // Its failure is told when its turn comes, or never when nobody listens any more.
      stretch.catch(() => undefined);
      ahead.push(stretch);
      next = last + 1n;
    }
    return ahead.shift();
  };
  for (let stretch = fill(); stretch; stretch = fill()) yield* await stretch;
}

async function readStretch(
  connection: ChainConnection,
  from: bigint,
  to: bigint,
  signal: AbortSignal,
): Promise<PastBlock[]> {
  const heads = await connection.blockHeads(from, to, signal);
  return Promise.all(heads.map((head) => fillBlock(connection, head, signal)));
}

async function fillBlock(
  connection: ChainConnection,
  { height, timeMs, txCount }: BlockHead,
  signal: AbortSignal,
): Promise<PastBlock> {
  return { height, timeMs, events: txCount === 0 ? [] : await connection.txEvents(height, signal) };
}
