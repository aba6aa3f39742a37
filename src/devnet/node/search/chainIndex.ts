import type { Block, IndexedTx } from '../blockTypes.ts';
import type { ChainStore } from '../createChainStore.ts';
import { createEventIndex, type EventIndex, matchIndexed, matchIndexedTx } from './eventIndex.ts';

/** A chain's transactions and blocks by their events and hashes. */
export interface ChainIndex {
  readonly txs: EventIndex<IndexedTx>;
  readonly blocks: EventIndex<Block>;
  /** Blocks by hash in hexadecimal. */
  readonly byHash: ReadonlyMap<string, bigint>;
}

interface State extends ChainIndex {
  readonly byHash: Map<string, bigint>;
  /** The lowest height that is in it. */
  readonly base: bigint;
  last: Block | undefined;
}

/** So many blocks may be pruned from the store before the index, which still holds them, is made anew. */
const SLACK = 1000n;
const indexes = new WeakMap<ChainStore, State>();

/** The index of a chain, brought up to its last block. It is made by the first search: who never searches pays nothing. */
export function chainIndexOf(store: ChainStore): ChainIndex {
  const known = indexes.get(store);
  const index = known && isOf(known, store) ? known : emptyIndex(store.base());
  indexes.set(store, index);
  for (let height = (index.last?.height ?? index.base - 1n) + 1n; height <= store.height(); height++) {
    const block = store.findBlock(height);
    if (block) addBlock(index, block);
  }
  return index;
}

function addBlock(index: State, block: Block): void {
  for (const tx of block.txs) index.txs.add(tx, tx.result.events);
  index.blocks.add(block, block.events);
  index.byHash.set(Buffer.from(block.hash).toString('hex'), block.height);
  index.last = block;
}

/** Another chain may have taken the place of the one that was indexed, and pruning leaves too much behind. */
function isOf({ last, base }: State, store: ChainStore): boolean {
  return store.base() - base <= SLACK && (!last || store.findBlock(last.height) === last);
}

function emptyIndex(base: bigint): State {
  return {
    txs: createEventIndex<IndexedTx>((tx) => tx.result.events, matchIndexedTx),
    blocks: createEventIndex<Block>((block) => block.events, matchIndexed),
    byHash: new Map(),
    base,
    last: undefined,
  };
}
