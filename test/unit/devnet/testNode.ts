import { silentLogger } from '../../../src/base/logger.ts';
import type { Result } from '../../../src/base/result.ts';
import { createMachine } from '../../../src/devnet/machine/createMachine.ts';
import type { ChainNode } from '../../../src/devnet/node/chainNode.ts';
import { createNode } from '../../../src/devnet/node/createNode.ts';
import type { RpcScope } from '../../../src/devnet/rpc/callMethod.ts';
import type { RpcError } from '../../../src/devnet/rpc/rpcError.ts';
import type { RpcMethod } from '../../../src/devnet/rpc/rpcMethod.ts';
import { createSubscribers } from '../../../src/devnet/rpc/subscribers.ts';
import { createManualClock, type ManualClock } from '../../helpers/manualClock.ts';
import { genesisOf, signTx } from './signing.ts';

export const GENESIS_MS = 1_700_000_000_000;

/** A node at block 1 whose time a test moves, and which makes no block by itself. */
export function createTestNode(): { node: ChainNode; clock: ManualClock } {
  const clock = createManualClock(GENESIS_MS);
  return { node: createNode({ machine: createMachine(genesisOf()), clock }), clock };
}

/** A node at block 2, in which ANN sent BEN one uakt. */
export function nodeWithTx(): { node: ChainNode; bytes: Uint8Array; hash: string } {
  const { node } = createTestNode();
  const bytes = signTx();
  node.submit(bytes);
  const [tx] = node.produceBlock().txs;
  return { node, bytes, hash: tx!.hash };
}

export function scopeOf(node: ChainNode): RpcScope {
  return { node, logger: silentLogger, signal: new AbortController().signal, subscribers: createSubscribers() };
}

/** What a method answers as JSON; an error as `<code> <data>`. */
// biome-ignore lint/suspicious/noExplicitAny: the answers are JSON, which the tests look into.
export async function call(node: ChainNode, method: RpcMethod, params: unknown = {}): Promise<any> {
  const isText = method.takes === 'text' && !(params instanceof URLSearchParams);
  const given = isText ? JSON.stringify(params) : params;
  const outcome = (await method.call(node, given, new AbortController().signal)) as Result<unknown, RpcError>;
  return outcome.ok ? JSON.parse(JSON.stringify(outcome.value)) : `${outcome.error.code} ${outcome.error.data}`;
}
