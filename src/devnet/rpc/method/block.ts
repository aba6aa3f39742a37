import { err, ok } from '../../../base/result.ts';
import { getBlockAt } from '../getBlockAt.ts';
import { blockIdJson, blockJson } from '../json/blockJson.ts';
import { hex } from '../json/encode.ts';
import { rpcErrors } from '../rpcError.ts';
import { defineMethod } from '../rpcMethod.ts';

/** A block by height, the last one without it. */
export const block = defineMethod({
  name: 'block',
  params: { height: 'int64' },
  answer(node, { height }) {
    const found = getBlockAt(node, height);
    return found.ok ? ok({ block_id: blockIdJson(found.value.hash), block: blockJson(node, found.value) }) : found;
  },
});

/** A block by hash. */
export const blockByHash = defineMethod({
  name: 'block_by_hash',
  params: { hash: 'bytes' },
  answer(node, { hash = new Uint8Array() }) {
    for (let height = node.store.height(); height > 0n; height--) {
      const found = node.store.findBlock(height);
      if (found && hex(found.hash) === hex(hash))
        return ok({ block_id: blockIdJson(found.hash), block: blockJson(node, found) });
    }
    return err(rpcErrors.internal(`block with hash ${hex(hash)} not found`));
  },
});
