import { failPlainly } from '../../query/queryFailure.ts';
import type { Block } from '../blockTypes.ts';
import type { ChainNode } from '../chainNode.ts';

/**
 * The block of a height, for queries.
 * @throws a plain error, Unknown to a client, when there is none. Source of the words: cometbft `rpc/core/env.go` getHeight.
 */
export function getBlockAt({ store }: Pick<ChainNode, 'store'>, height: bigint): Block {
  if (height <= 0n) failPlainly(`height must be greater than 0, but got ${height}`);
  const latest = store.height();
  if (height > latest)
    failPlainly(`height ${height} must be less than or equal to the current blockchain height ${latest}`);
  return store.findBlock(height) ?? failPlainly(`height ${height} is not available, lowest height is ${store.base()}`);
}
