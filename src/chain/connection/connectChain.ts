import type { Clock } from '../../base/clock.ts';
import type { Logger } from '../../base/logger.ts';
import type { Random } from '../../base/random.ts';
import { RunnerError } from '../../base/runnerError.ts';
import type { ChainConnection } from './chainConnection.ts';
import { createCometNode } from './cometNode.ts';
import { assertReached, createStateFloor } from './createStateFloor.ts';
import { createNodePool, type NodePool } from './nodePool.ts';
import { parseEndpoint } from './parseEndpoint.ts';

export interface ConnectOptions {
  /** CometBFT RPC addresses, the best first. */
  readonly endpoints: readonly string[];
  /** What the nodes must be of; without it, what the first that answers is of. */
  readonly chainId?: string | undefined;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly signal?: AbortSignal | undefined;
  /** For each single call. Default 10 s. */
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 10_000;

/**
 * Connects to the first node that answers, is of the right chain and is in step with it; the others wait as substitutes.
 * @throws RunnerError NODE_URL_INVALID; and when no node will do, what is wrong with the first: NODE_UNREACHABLE, CHAIN_ID_MISMATCH,
 *   NODE_CATCHING_UP, NODE_ANSWER_INVALID.
 */
export async function connectChain(options: ConnectOptions): Promise<ChainConnection> {
  const count = options.endpoints.length;
  if (count === 0) throw new RunnerError('NODE_URL_INVALID', { position: 1, count });
  const endpoints = options.endpoints.map((text, index) => parseEndpoint(text, { position: index + 1, count }));
  const pool = createNodePool({
    nodes: endpoints.map(createCometNode),
    chainId: options.chainId,
    clock: options.clock,
    random: options.random,
    logger: options.logger,
    deadlineMs: options.deadlineMs ?? DEADLINE_MS,
  });
  const { chainId } = await firstUsable(pool, count, options.signal);
  const names = endpoints.map(({ name }) => name);
  return connectionOver(pool, chainId, names);
}

/** Each node is asked once. What is wrong with the first is thrown, since it is the one that was meant. */
async function firstUsable(pool: NodePool, count: number, signal?: AbortSignal) {
  const failures: unknown[] = [];
  for (let attempt = 0; attempt < count; attempt++) {
    try {
      return await pool.once('status', 0, (node, inner) => node.status(inner), signal);
    } catch (error) {
      signal?.throwIfAborted();
      failures.push(error);
    }
  }
  throw failures[0];
}

function connectionOver(pool: NodePool, chainId: string, endpoints: readonly string[]): ChainConnection {
  const closed = new AbortController();
  const floors = createStateFloor(() => pool.seen);
  const within = (signal?: AbortSignal) => (signal ? AbortSignal.any([signal, closed.signal]) : closed.signal);
  return {
    chainId,
    endpoints,
    abciQuery: (path, data, signal) =>
      pool.read(
        path,
        (node, inner) => {
          const floor = floors.state();
          return node.abciQuery(path, data, inner, (height) => floors.noteState(node, height, floor));
        },
        within(signal),
      ),
    status: (signal) =>
      pool.read(
        'status',
        async (node, inner) => {
          const floor = pool.seen;
          return assertReached(node, pool.judge(node, await node.status(inner)), floor);
        },
        within(signal),
      ),
    blockResults: async (height, signal) => {
      const block = await pool.read('block_results', (node, inner) => node.blockResults(height, inner), within(signal));
      floors.noteDelivered(height);
      return block;
    },
    blockHeads: (from, to, signal) =>
      pool.read('blockchain', (node, inner) => node.blockHeads(from, to, inner), within(signal)),
    txEvents: (height, signal) =>
      pool.read('block_results', (node, inner) => node.txEvents(height, inner), within(signal)),
    findTx: (hash, signal) => pool.read('tx_search', (node, inner) => node.findTx(hash, inner), within(signal)),
    broadcastTxSync: (bytes, signal, attempt = 0) =>
      pool.once('broadcast_tx_sync', attempt, (node, inner) => node.broadcastTxSync(bytes, inner), within(signal)),
    websocketUrl: () => pool.preferred.endpoint.websocketUrl,
    close: () => closed.abort(new RunnerError('CANCELLED', { reason: 'the connection to the chain was closed' })),
  };
}
