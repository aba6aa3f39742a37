import type { Block } from '../blockTypes.ts';
import type { ChainStore } from '../createChainStore.ts';
import { chainIndexOf } from './chainIndex.ts';

export function findBlockByHash(store: ChainStore, hash: Uint8Array): Block | undefined {
  if (hash.length !== 32) return undefined;
  const height = chainIndexOf(store).byHash.get(Buffer.from(hash).toString('hex'));
  return height === undefined ? undefined : store.findBlock(height);
}
