import type { WireEvent } from '../protocol/marketplaceEvent.ts';

/** Where a node stands. */
export interface NodeStatus {
  readonly height: bigint;
  /** Time of the latest block, in milliseconds since the Unix epoch. */
  readonly timeMs: number;
  readonly chainId: string;
  readonly catchingUp: boolean;
  /** Mean time between the blocks that the node still has, when it tells. */
  readonly meanBlockMs?: number;
}

/** A block's place in time, and whether there is anything in it. */
export interface BlockHead {
  readonly height: bigint;
  readonly timeMs: number;
  readonly txCount: number;
}

/** One transaction of a block and what became of it. Only `code` 0 changed the state. */
export interface DeliveredTx {
  /** SHA-256 of the bytes, in upper-case hexadecimal. */
  readonly hash: string;
  readonly code: number;
  readonly codespace: string;
  readonly log: string;
  readonly gasUsed: bigint;
  readonly gasWanted: bigint;
  readonly events: readonly WireEvent[];
}

/** A block's transactions in their order. */
export interface BlockResults {
  readonly height: bigint;
  readonly timeMs: number;
  readonly txs: readonly DeliveredTx[];
}

/** A transaction that a block holds and that was carried out. */
export interface IncludedTx {
  readonly hash: string;
  readonly height: bigint;
  readonly timeMs?: number;
  readonly gasUsed: bigint;
  readonly gasWanted: bigint;
  /** What it cost in gas fees; of a submission, with its attempts that ran out of gas. */
  readonly feeUakt: bigint;
  readonly events: readonly WireEvent[];
}

/** A transaction that a block holds, carried out (`code` 0) or not. */
export interface TxRecord extends IncludedTx {
  readonly code: number;
  readonly codespace: string;
  readonly log: string;
}

/** A node's answer to bytes handed to it: CheckTx's verdict. */
export interface CheckedTx {
  readonly code: number;
  readonly codespace: string;
  readonly log: string;
  readonly hash: string;
}

/**
 * The way to the chain: one or more nodes of it, of which one is preferred until it fails. Reads are repeated on other nodes, with a
 * deadline each and a jittered wait between them; a broadcast never is. What is read never lies before what was read earlier.
 */
export interface ChainConnection {
  readonly chainId: string;
  /** The nodes as they may be shown: without path, query or credentials. */
  readonly endpoints: readonly string[];
  /**
   * Runs a gRPC query method over `abci_query`.
   * @throws RunnerError QUERY_FAILED with codespace and code when the chain refuses; NODE_UNREACHABLE and its like when no node answers.
   */
  abciQuery(path: string, data: Uint8Array, signal?: AbortSignal): Promise<Uint8Array>;
  /** Never lower than what an earlier call gave. @throws RunnerError NODE_BEHIND, NODE_STALE, NODE_CATCHING_UP, CHAIN_ID_MISMATCH when no node will do. */
  status(signal?: AbortSignal): Promise<NodeStatus>;
  /** Block and results at a height that exists. @throws RunnerError NODE_REFUSED when no node has it. */
  blockResults(height: bigint, signal?: AbortSignal): Promise<BlockResults>;
  /**
   * Heads of existing blocks from one height to another, both included, in order; no more than 20 at once, the nodes' own limit.
   * @throws RunnerError NODE_REFUSED when no node has all of them.
   */
  blockHeads(from: bigint, to: bigint, signal?: AbortSignal): Promise<readonly BlockHead[]>;
  /** Events of the transactions that a block holds and that were carried out. @throws RunnerError NODE_REFUSED when no node has it. */
  txEvents(height: bigint, signal?: AbortSignal): Promise<readonly WireEvent[]>;
  /**
   * Hands bytes to one node's mempool. Not repeated here: whoever calls decides, and may send the identical bytes again.
   * Bytes that the node has already count as taken (`code` 0).
   * @param attempt which node gets it: 0 the preferred one, 1 the next, and so on around.
   */
  broadcastTxSync(bytes: Uint8Array, signal?: AbortSignal, attempt?: number): Promise<CheckedTx>;
  /** Looks into the node's index. Undefined proves little: an index lags, and may be off. */
  findTx(hash: string, signal?: AbortSignal): Promise<TxRecord | undefined>;
  /** The preferred node's WebSocket, with what it needs to let us in. Secret when the node's URL holds a credential. */
  websocketUrl(): string;
  close(): void;
}
