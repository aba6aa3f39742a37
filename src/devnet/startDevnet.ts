import type { Clock } from '../base/clock.ts';
import type { Logger } from '../base/logger.ts';
import { createMachine } from './machine/createMachine.ts';
import type { Block } from './node/blockTypes.ts';
import { createNode } from './node/createNode.ts';
import { produceBlocks } from './node/produceBlocks.ts';
import type { Genesis } from './parseGenesis.ts';
import { startServer } from './rpc/startServer.ts';

export interface DevnetOptions {
  /** Instead of the genesis file's. */
  readonly chainId?: string;
  readonly genesis: Genesis;
  /** A block every so often; or one for each transaction, at once. */
  readonly blocks: { readonly kind: 'interval'; readonly intervalMs: number } | { readonly kind: 'instant' };
  /** 127.0.0.1 by default. */
  readonly host?: string;
  /** 0 by default: any free one. */
  readonly port?: number;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Called after each block from the second on. */
  readonly onBlock?: (block: Pick<Block, 'height' | 'timeMs' | 'txs'>) => void;
}

export interface Devnet {
  /** `http://127.0.0.1:<port>`; WebSockets are at `/websocket`. */
  readonly rpcUrl: string;
  readonly chainId: string;
  /** Makes no more blocks, ends all connections and frees the port. */
  stop(): Promise<void>;
}

/**
 * Starts a chain in this process, at its first block, with its RPC on a port.
 * @throws RunnerError DEVNET_PORT_TAKEN, DEVNET_LISTEN_FAILED.
 */
export async function startDevnet(options: DevnetOptions): Promise<Devnet> {
  const { blocks, clock, logger, host = '127.0.0.1', port = 0 } = options;
  const chainId = options.chainId ?? options.genesis.chainId;
  const machine = createMachine({ ...options.genesis, chainId });
  const node = createNode({
    machine,
    clock,
    ...(blocks.kind === 'instant' && { onSubmit: (own) => void own.produceBlock() }),
  });
  if (options.onBlock) node.onBlock(options.onBlock);
  const server = await startServer({ node, host, port, logger });
  const stopping = new AbortController();
  const production =
    blocks.kind === 'interval' ? produceBlocks(node, blocks.intervalMs, clock, stopping.signal) : undefined;
  const rpcUrl = `http://${host.includes(':') ? `[${host}]` : host}:${server.port}`;
  logger.info('the devnet is up', { chainId, rpcUrl });
  return {
    rpcUrl,
    chainId,
    async stop() {
      stopping.abort();
      await production;
      await server.close();
    },
  };
}
