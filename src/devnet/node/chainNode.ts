import type { Clock } from '../../base/clock.ts';
import type { Machine } from '../machine/createMachine.ts';
import type { Operation } from '../machine/operation.ts';
import type { AbciFailure } from '../state/refusal.ts';
import type { TxResult } from '../tx/runTx.ts';
import type { Block } from './blockTypes.ts';
import type { ChainStore } from './createChainStore.ts';
import type { ChainTime } from './createChainTime.ts';
import type { Mempool } from './createMempool.ts';
import type { StateHistory } from './createStateHistory.ts';
import type { DevnetControl } from './devnetControl.ts';
import type { NodeSnapshot } from './nodeSnapshot.ts';
import type { Validator } from './validator.ts';

/** One validator's node: mempool, blocks, index, and those who listen. It has no network; `rpc` puts it on one. */
export interface ChainNode {
  readonly chainId: string;
  /** The app hash after genesis, which tells chains with the same id apart. */
  readonly genesisHash: Uint8Array;
  /** Measures how long somebody waits. What the chain takes for the present is `time`. */
  readonly clock: Clock;
  readonly time: ChainTime;
  readonly validator: Validator;
  readonly machine: Machine;
  /** Another one after `restore`. */
  readonly mempool: Mempool;
  readonly store: ChainStore;
  /** The states after past blocks, as far as they are kept. */
  readonly history: StateHistory;
  /** What tests and operators may do to it through `devnet_*`; undefined where nobody may. */
  control?: DevnetControl;
  /** Checks a transaction and lets it wait for a block. Throws the mempool's refusals. */
  submit(bytes: Uint8Array): TxResult;
  /**
   * Makes a block of all that waits, commits it, has it kept, and only then tells the listeners.
   * @throws what the keeper throws; then there is no such block.
   */
  produceBlock(wish?: BlockWish): Block;
  /** The present, for later. Costs one list of the blocks: states are shared. */
  snapshot(): NodeSnapshot;
  /** Goes on from a snapshot of a node with the same genesis; what waited in the mempool is forgotten. Listeners are not told. */
  restore(snapshot: NodeSnapshot): void;
  /** The answer of `abci_query`. Height 0 is the last one; others are answered as far as their state is kept. */
  query(path: string, data: Uint8Array, height: bigint): QueryAnswer;
  /**
   * The answer of the gRPC door, without the network: what `query` gives, but with gRPC's status. Height 0 or none is the last one.
   * @param path `/akash.market.v1beta5.Query/Orders`.
   */
  callGrpc(path: string, data: Uint8Array, height?: bigint): GrpcAnswer;
  /** Calls `listener` for each further block. @returns what ends it. */
  onBlock(listener: (block: Block) => void): () => void;
}

/** What a block is to be, besides what waits. */
export interface BlockWish {
  /** Milliseconds since the Unix epoch; the present by default, and always later than the block before. */
  readonly timeMs?: number;
  readonly operations?: readonly Operation[];
}

export interface QueryAnswer extends AbciFailure {
  readonly value: Uint8Array;
  readonly height: bigint;
}

/** An answer's bytes and the height they belong to, or a gRPC status. */
export type GrpcAnswer =
  | { readonly ok: true; readonly value: Uint8Array; readonly height: bigint }
  | {
      readonly ok: false;
      /** The number of a gRPC status: 5 is NOT_FOUND. */
      readonly code: number;
      readonly message: string;
      /** Told when the call got as far as its method. */
      readonly height?: bigint;
    };
