import { ok } from '../../../base/result.ts';
import type { Block } from '../../node/blockTypes.ts';
import { hex, rfc3339 } from '../json/encode.ts';
import { nodeInfoJson } from '../json/nodeInfoJson.ts';
import { validatorJson } from '../json/validatorJson.ts';
import { defineMethod } from '../rpcMethod.ts';

/** Who the node is and how far its chain has come. It never catches up: it makes the blocks. */
export const status = defineMethod({
  name: 'status',
  params: {},
  answer({ chainId, validator, store }) {
    const latest = store.findBlock(store.height());
    const earliest = store.findBlock(store.base());
    return ok({
      node_info: nodeInfoJson({ chainId, validator }),
      sync_info: {
        ...(latest && syncJson('latest', latest)),
        ...(earliest && syncJson('earliest', earliest)),
        catching_up: false,
      },
      validator_info: validatorJson(validator),
    });
  },
});

function syncJson(which: 'latest' | 'earliest', block: Block): Record<string, string> {
  return {
    [`${which}_block_hash`]: hex(block.hash),
    [`${which}_app_hash`]: hex(block.headerAppHash),
    [`${which}_block_height`]: block.height.toString(),
    [`${which}_block_time`]: rfc3339(block.timeMs),
  };
}
