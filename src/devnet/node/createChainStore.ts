import type { Block, IndexedTx } from './blockTypes.ts';

/** The chain's blocks, and their transactions by hash: all since the first, or since the last pruning. In memory. */
export interface ChainStore {
  append(block: Block): void;
  /** Height of the last block, 0 when there is none. */
  height(): bigint;
  /** Height of the first block that is still kept, 0 when there is none. */
  base(): bigint;
  /** Milliseconds since the Unix epoch: when the chain began, even if that block is gone. 0 when there is none. */
  firstTimeMs(): number;
  findBlock(height: bigint): Block | undefined;
  /** @param hash upper-case hexadecimal. */
  findTx(hash: string): IndexedTx | undefined;
  /** Every transaction, oldest first. */
  listTxs(): Iterable<IndexedTx>;
  /** Every block, oldest first. */
  listBlocks(): Iterable<Block>;
  /** Forgets the blocks below the height, and their transactions. */
  prune(lowest: bigint): void;
  /** Forgets everything, and has these blocks instead, the oldest first. */
  reset(blocks: Iterable<Block>, firstTimeMs: number): void;
}

export function createChainStore(): ChainStore {
  const blocks = new Map<bigint, Block>();
  const txs = new Map<string, IndexedTx>();
  let height = 0n;
  let base = 0n;
  let firstTimeMs: number | undefined;
  const store: ChainStore = {
    height: () => height,
    base: () => base,
    firstTimeMs: () => firstTimeMs ?? 0,
    findBlock: (wanted) => blocks.get(wanted),
    findTx: (hash) => txs.get(hash),
    listTxs: () => txs.values(),
    listBlocks: () => blocks.values(),
    append(block) {
      blocks.set(block.height, block);
      height = block.height;
      if (base === 0n) base = height;
      firstTimeMs ??= block.timeMs;
      for (const tx of block.txs) txs.set(tx.hash, tx);
    },
    prune(lowest) {
      for (; base < lowest && base < height; base++) {
        for (const { hash } of blocks.get(base)?.txs ?? []) if (txs.get(hash)?.height === base) txs.delete(hash);
        blocks.delete(base);
      }
    },
    reset(kept, firstMs) {
      blocks.clear();
      txs.clear();
      height = base = 0n;
      firstTimeMs = firstMs;
      for (const block of kept) store.append(block);
    },
  };
  return store;
}
