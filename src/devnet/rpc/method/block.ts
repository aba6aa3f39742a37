import { ok } from '../../../base/result.ts';
import type { Block } from '../../node/blockTypes.ts';
import type { ChainNode } from '../../node/chainNode.ts';
import { findBlockByHash } from '../../node/search/findBlockByHash.ts';
import { getBlockAt } from '../getBlockAt.ts';
import { blockIdJson, blockJson, noBlockIdJson } from '../json/blockJson.ts';
import { defineMethod } from '../rpcMethod.ts';

/** A block by height, the last one without it. */
export const block = defineMethod({
  name: 'block',
  params: { height: 'int64' },
  cacheable: ['height'],
  answer(node, { height }) {
    const found = getBlockAt(node, height);
    return found.ok ? ok(blockAnswer(node, found.value)) : found;
  },
});

/** A block by hash; an empty one for a hash that nobody knows. */
export const blockByHash = defineMethod({
  name: 'block_by_hash',
  params: { hash: 'bytes' },
  cacheable: true,
  answer(node, { hash = new Uint8Array() }) {
    const found = findBlockByHash(node.store, hash);
    return ok(found ? blockAnswer(node, found) : { block_id: noBlockIdJson(), block: null });
  },
});

/** A block as in `block`, and in the list of `block_search`. */
export function blockAnswer(node: ChainNode, found: Block) {
  return { block_id: blockIdJson(found), block: blockJson(node, found) };
}
