import { ok } from '../../../base/result.ts';
import { getBlockAt } from '../getBlockAt.ts';
import { base64 } from '../json/encode.ts';
import { txResultJson } from '../json/txJson.ts';
import { defineMethod } from '../rpcMethod.ts';

/** What came of a block's transactions. */
export const blockResults = defineMethod({
  name: 'block_results',
  params: { height: 'int64' },
  answer(node, { height }) {
    const found = getBlockAt(node, height);
    if (!found.ok) return found;
    const results = found.value.txs.map(({ result }) => txResultJson(result));
    return ok({
      height: found.value.height.toString(),
      txs_results: results.length > 0 ? results : null,
      finalize_block_events: [],
      validator_updates: null,
      consensus_param_updates: null,
      app_hash: base64(found.value.appHash),
    });
  },
});
