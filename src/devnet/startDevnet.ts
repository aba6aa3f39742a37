import type { Clock } from '../base/clock.ts';
import type { Logger } from '../base/logger.ts';
import type { Home } from './home/openHome.ts';
import { createMachine, type Machine } from './machine/createMachine.ts';
import type { BlockMode } from './node/blockMode.ts';
import type { Block } from './node/blockTypes.ts';
import type { ChainNode } from './node/chainNode.ts';
import { type BlockProducer, createBlockProducer } from './node/createBlockProducer.ts';
import { createControl } from './node/createControl.ts';
import { createNode } from './node/createNode.ts';
import { hexOf } from './node/dump/dumpFormat.ts';
import type { Pruning } from './node/pruning.ts';
import type { Genesis } from './parseGenesis.ts';
import { startServer } from './rpc/startServer.ts';

export interface DevnetOptions {
  /** Instead of the genesis file's. */
  readonly chainId?: string;
  readonly genesis: Genesis;
  /** When blocks are made. Without it: as the home has it, every second in a new one or in memory. */
  readonly blocks?: BlockMode | undefined;
  /** 127.0.0.1 by default. */
  readonly host?: string;
  /** 0 by default: any free one. */
  readonly port?: number;
  /** Of gRPC; without it, that door stays shut. */
  readonly grpcPort?: number;
  /** Of the REST gateway; without it, that door stays shut. */
  readonly restPort?: number;
  /** Directory that keeps the chain; without it, the chain lives in memory. */
  readonly home?: string | undefined;
  /** Keeps the whole past by default. */
  readonly pruning?: Pruning | undefined;
  /** Whether `devnet_*` is answered; true by default. */
  readonly control?: boolean;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Called after each block from the second on. */
  readonly onBlock?: (block: Pick<Block, 'height' | 'timeMs' | 'txs'>) => void;
}

export interface Devnet {
  /** `http://127.0.0.1:<port>`; WebSockets are at `/websocket`. */
  readonly rpcUrl: string;
  /** `http://127.0.0.1:<port>`, without encryption. */
  readonly grpcUrl?: string;
  readonly restUrl?: string;
  readonly chainId: string;
  /** The last block when it was started: 1, unless the chain was kept in a home. */
  readonly height: bigint;
  /** Resolves, with the error, when the chain cannot go on because its home cannot be written. */
  readonly halted: Promise<unknown>;
  /** Makes no more blocks, ends all connections and frees the ports and the home. */
  stop(): Promise<void>;
}

/**
 * Starts a chain in this process, at its first block or where its home left it, with its RPC on a port.
 * @throws RunnerError DEVNET_PORT_TAKEN, DEVNET_LISTEN_FAILED; with a home also DEVNET_HOME_LOCKED, DEVNET_HOME_DAMAGED,
 * DEVNET_HOME_FAILED, DEVNET_HOME_FOREIGN.
 */
export async function startDevnet(options: DevnetOptions): Promise<Devnet> {
  const { clock, logger, host = '127.0.0.1', port = 0, pruning } = options;
  const chainId = options.chainId ?? options.genesis.chainId;
  const machine = createMachine({ ...options.genesis, chainId });
  const home = await openHomeOf(options, machine);
  const halted = Promise.withResolvers<unknown>();
  /** What is to be undone, the last first. */
  const closing: Array<() => unknown> = [() => home?.close()];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    let producer: BlockProducer | undefined;
    const node = createNode({
      machine,
      clock,
      logger,
      pruning,
      keeper: home?.keeper,
      ...(home?.resumed && { resumed: home.resumed }),
      onSubmit: () => producer?.submitted(),
      onHalt: halted.resolve,
    });
    const mode = home?.mode ?? options.blocks ?? { kind: 'interval', intervalMs: 1000 };
    if (options.onBlock) node.onBlock(options.onBlock);
    producer = createBlockProducer(node, mode);
    closing.push(() => producer.stop());
    if (options.control !== false) node.control = createControl(node, producer, home?.keeper.keepMode);
    const server = await startServer({ node, host, port, logger });
    closing.push(() => server.close());
    const rpcUrl = urlOf(host, server.port);
    const grpc = await openGrpc(options, node);
    closing.push(() => grpc?.close());
    const grpcUrl = grpc && urlOf(host, grpc.port);
    const rest = await openRest(options, node);
    closing.push(() => rest?.close());
    const restUrl = rest && urlOf(host, rest.port);
    const height = node.store.height();
    logger.info('the devnet is up', { chainId, rpcUrl, height });
    const doors = { rpcUrl, ...(grpcUrl !== undefined && { grpcUrl }), ...(restUrl !== undefined && { restUrl }) };
    return { ...doors, chainId, height, halted: halted.promise, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openHomeOf({ home, blocks }: DevnetOptions, machine: Machine): Promise<Home | undefined> {
  if (home === undefined) return undefined;
  // Most chains live in memory and need no database.
  const { openHome } = await import('./home/openHome.ts');
  return openHome(home, { chainId: machine.chainId, genesisHash: hexOf(machine.appHash()), mode: blocks });
}

async function openGrpc({ grpcPort, host = '127.0.0.1', logger }: DevnetOptions, node: ChainNode) {
  if (grpcPort === undefined) return undefined;
  const { startGrpcServer } = await import('./grpc/startGrpcServer.ts');
  return startGrpcServer({ node, host, port: grpcPort, logger });
}

async function openRest({ restPort, host = '127.0.0.1', logger }: DevnetOptions, node: ChainNode) {
  if (restPort === undefined) return undefined;
  // The types of all messages are read then, which takes time.
  const { startRestServer } = await import('./rest/startRestServer.ts');
  return startRestServer({ node, host, port: restPort, logger });
}

function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
