import type { Clock } from '../../base/clock.ts';
import type { Machine } from '../machine/createMachine.ts';
import type { AbciFailure } from '../state/refusal.ts';
import type { TxResult } from '../tx/runTx.ts';
import type { Block } from './blockTypes.ts';
import type { ChainStore } from './createChainStore.ts';
import type { Mempool } from './createMempool.ts';
import type { Validator } from './validator.ts';

/** One validator's node: mempool, blocks, index, and those who listen. It has no network; `rpc` puts it on one. */
export interface ChainNode {
  readonly chainId: string;
  /** Gives blocks their time, and waits their end. */
  readonly clock: Clock;
  readonly validator: Validator;
  readonly machine: Machine;
  readonly mempool: Mempool;
  readonly store: ChainStore;
  /** Checks a transaction and lets it wait for a block. Throws the mempool's refusals. */
  submit(bytes: Uint8Array): TxResult;
  /** Makes a block of all that waits, commits it, and only then tells the listeners. */
  produceBlock(): Block;
  /** The answer of `abci_query`. Height 0 is the last one; there are no others to be had. */
  query(path: string, data: Uint8Array, height: bigint): QueryAnswer;
  /** Calls `listener` for each further block. @returns what ends it. */
  onBlock(listener: (block: Block) => void): () => void;
}

export interface QueryAnswer extends AbciFailure {
  readonly value: Uint8Array;
  readonly height: bigint;
}
