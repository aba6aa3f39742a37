import { err, ok } from '../../../base/result.ts';
import type { Block } from '../../node/blockTypes.ts';
import { blockIdJson, headerJson } from '../json/blockJson.ts';
import { rpcErrors } from '../rpcError.ts';
import { defineMethod } from '../rpcMethod.ts';

const MOST = 20n;

/** Headers of a stretch of blocks, newest first, 20 at most. */
export const blockchain = defineMethod({
  name: 'blockchain',
  params: { minHeight: 'int64', maxHeight: 'int64' },
  answer(node, { minHeight = 1n, maxHeight = 0n }) {
    const last = node.store.height();
    const max = maxHeight <= 0n || maxHeight > last ? last : maxHeight;
    const min = larger(minHeight <= 0n ? 1n : minHeight, max - MOST + 1n);
    if (min > max) return err(rpcErrors.internal(`min height ${min} can't be greater than max height ${max}`));
    const metas = Array.from({ length: Number(max - min) + 1 }, (_, index) =>
      node.store.findBlock(max - BigInt(index)),
    );
    const found = metas.filter((block): block is Block => block !== undefined);
    return ok({
      last_height: last.toString(),
      block_metas: found.map((block) => ({
        block_id: blockIdJson(block.hash),
        block_size: block.txs.reduce((sum, { bytes }) => sum + bytes.length, 0).toString(),
        header: headerJson(node, block),
        num_txs: block.txs.length.toString(),
      })),
    });
  },
});

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
