import type {
  BlockHead,
  BlockResults,
  ChainConnection,
  CheckedTx,
  NodeStatus,
} from '../../src/chain/connection/chainConnection.ts';
import { txHash } from '../../src/chain/connection/txHash.ts';
import type { WireEvent } from '../../src/chain/protocol/marketplaceEvent.ts';

/** A connection whose answers a test writes down. What a test does not give rejects, so that nothing is asked unnoticed. */
export interface FakeConnection extends ChainConnection {
  readonly queries: Array<{ path: string; data: Uint8Array }>;
  readonly sent: Uint8Array[];
}

export interface FakeAnswers {
  query?: (path: string, data: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  status?: () => NodeStatus | Promise<NodeStatus>;
  blockResults?: (height: bigint) => BlockResults | Promise<BlockResults>;
  blockHeads?: (from: bigint, to: bigint) => readonly BlockHead[] | Promise<readonly BlockHead[]>;
  txEvents?: (height: bigint) => readonly WireEvent[] | Promise<readonly WireEvent[]>;
  broadcast?: (bytes: Uint8Array, attempt: number) => Omit<CheckedTx, 'hash'> | Promise<Omit<CheckedTx, 'hash'>>;
  findTx?: ChainConnection['findTx'];
  endpoints?: readonly string[];
}

const unasked = () => Promise.reject(new RangeError('the test gave no answer to this'));

export function createFakeConnection(answers: FakeAnswers = {}): FakeConnection {
  const queries: FakeConnection['queries'] = [];
  const sent: Uint8Array[] = [];
  return {
    chainId: 'devnet-test',
    endpoints: answers.endpoints ?? ['http://node'],
    queries,
    sent,
    abciQuery: async (path, data) => {
      queries.push({ path, data });
      return (answers.query ?? unasked)(path, data);
    },
    status: async () => (answers.status ?? unasked)(),
    blockResults: async (height) => (answers.blockResults ?? unasked)(height),
    blockHeads: async (from, to) => (answers.blockHeads ?? unasked)(from, to),
    txEvents: async (height) => (answers.txEvents ?? unasked)(height),
    broadcastTxSync: async (bytes, _signal, attempt = 0) => {
      sent.push(bytes);
      return { hash: txHash(bytes), ...(await (answers.broadcast ?? unasked)(bytes, attempt)) };
    },
    findTx: answers.findTx ?? (async () => undefined),
    websocketUrl: () => 'ws://node/websocket',
    close: () => undefined,
  };
}
