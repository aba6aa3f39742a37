import { err, ok, type Result } from '../../base/result.ts';
import type { Block } from '../node/blockTypes.ts';
import type { ChainNode } from '../node/chainNode.ts';
import { type RpcError, rpcErrors } from './rpcError.ts';

/** The block of a height, the last one when none is given. */
export function getBlockAt({ store }: Pick<ChainNode, 'store'>, height?: bigint): Result<Block, RpcError> {
  const wanted = getHeightUpTo({ store }, store.height(), height);
  if (!wanted.ok) return wanted;
  const block = store.findBlock(wanted.value);
  return block ? ok(block) : err(rpcErrors.internal(`could not find results for height #${wanted.value}`));
}

/** The height that is asked for, when it lies between the first one that is kept and `latest`. Source of the words: cometbft `rpc/core/env.go` getHeight. */
export function getHeightUpTo(
  { store }: Pick<ChainNode, 'store'>,
  latest: bigint,
  height: bigint = latest,
): Result<bigint, RpcError> {
  const refuse = (words: string) => err(rpcErrors.internal(words));
  if (height <= 0n) return refuse(`height must be greater than 0, but got ${height}`);
  if (height > latest)
    return refuse(`height ${height} must be less than or equal to the current blockchain height ${latest}`);
  if (height < store.base()) return refuse(`height ${height} is not available, lowest height is ${store.base()}`);
  return ok(height);
}
