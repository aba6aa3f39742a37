import { err, ok, type Result } from '../../base/result.ts';
import type { Block } from '../node/blockTypes.ts';
import type { ChainNode } from '../node/chainNode.ts';
import { type RpcError, rpcErrors } from './rpcError.ts';

/** The block of a height, the last one when none is given. Source of the words: cometbft `rpc/core/env.go` getHeight. */
export function getBlockAt({ store }: Pick<ChainNode, 'store'>, height?: bigint): Result<Block, RpcError> {
  const wanted = height ?? store.height();
  if (wanted <= 0n) return err(rpcErrors.internal(`height must be greater than 0, but got ${wanted}`));
  const block = store.findBlock(wanted);
  if (block) return ok(block);
  return err(
    rpcErrors.internal(
      `height ${wanted} must be less than or equal to the current blockchain height ${store.height()}`,
    ),
  );
}
