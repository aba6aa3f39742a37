import { ok } from '../../../base/result.ts';
import { getHeightUpTo } from '../getBlockAt.ts';
import { consensusParamsJson } from '../json/consensusParamsJson.ts';
import { defineMethod } from '../rpcMethod.ts';

/** The rules of the consensus, known for the block after the last one already. */
export const consensusParams = defineMethod({
  name: 'consensus_params',
  params: { height: 'int64' },
  cacheable: ['height'],
  answer(node, { height }) {
    const wanted = getHeightUpTo(node, node.store.height() + 1n, height);
    if (!wanted.ok) return wanted;
    return ok({ block_height: wanted.value.toString(), consensus_params: consensusParamsJson(node) });
  },
});
