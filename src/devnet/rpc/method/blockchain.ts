import { err, ok } from '../../../base/result.ts';
import type { Block } from '../../node/blockTypes.ts';
import type { ChainNode } from '../../node/chainNode.ts';
import { encodeBlock } from '../../node/sealBlock.ts';
import { blockIdJson, headerJson } from '../json/blockJson.ts';
import { rpcErrors } from '../rpcError.ts';
import { defineMethod } from '../rpcMethod.ts';

const MOST = 20n;

/** Headers of a stretch of blocks, newest first, 20 at most. Source of rules and words: cometbft `rpc/core/blocks.go` filterMinMax. */
export const blockchain = defineMethod({
  name: 'blockchain',
  params: { minHeight: 'int64', maxHeight: 'int64' },
  cacheable: true,
  answer(node, { minHeight = 0n, maxHeight = 0n }) {
    if (minHeight < 0n || maxHeight < 0n) return err(rpcErrors.internal('heights must be non-negative'));
    const last = node.store.height();
    const max = maxHeight === 0n || maxHeight > last ? last : maxHeight;
    const min = larger(larger(node.store.base(), minHeight), max - MOST + 1n);
    if (min > max) return err(rpcErrors.internal(`min height ${min} can't be greater than max height ${max}`));
    const heights = Array.from({ length: Number(max - min) + 1 }, (_, index) => max - BigInt(index));
    const found = heights.flatMap((height) => node.store.findBlock(height) ?? []);
    return ok({ last_height: last.toString(), block_metas: found.map((block) => metaJson(node, block)) });
  },
});

function metaJson(node: ChainNode, block: Block) {
  return {
    block_id: blockIdJson(block),
    block_size: encodeBlock(node, block).length.toString(),
    header: headerJson(node, block),
    num_txs: block.txs.length.toString(),
  };
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
