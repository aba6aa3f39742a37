import type { Block, IndexedTx } from './blockTypes.ts';

/** All blocks since the first, and their transactions by hash. Kept in memory: a devnet lives as long as its process. */
export interface ChainStore {
  append(block: Block): void;
  /** Height of the last block, 0 when there is none. */
  height(): bigint;
  findBlock(height: bigint): Block | undefined;
  /** @param hash upper-case hexadecimal. */
  findTx(hash: string): IndexedTx | undefined;
  /** Every transaction, oldest first. */
  listTxs(): Iterable<IndexedTx>;
}

export function createChainStore(): ChainStore {
  const blocks: Block[] = [];
  const txs = new Map<string, IndexedTx>();
  return {
    height: () => BigInt(blocks.length),
    findBlock: (height) => blocks[Number(height) - 1],
    findTx: (hash) => txs.get(hash),
    listTxs: () => txs.values(),
    append(block) {
      blocks.push(block);
      for (const tx of block.txs) txs.set(tx.hash, tx);
    },
  };
}
