import { ok } from '../../../base/result.ts';
import { getBlockAt } from '../getBlockAt.ts';
import { paramUpdatesJson } from '../json/consensusParamsJson.ts';
import { base64 } from '../json/encode.ts';
import { eventsJson, txResultJson } from '../json/txJson.ts';
import { defineMethod } from '../rpcMethod.ts';

/** What came of a block: of its transactions, and of itself. Lists without items are null. */
export const blockResults = defineMethod({
  name: 'block_results',
  params: { height: 'int64' },
  cacheable: ['height'],
  answer(node, { height }) {
    const found = getBlockAt(node, height);
    if (!found.ok) return found;
    const { txs, events, appHash } = found.value;
    return ok({
      height: found.value.height.toString(),
      txs_results: txs.length > 0 ? txs.map(({ result }) => txResultJson(result)) : null,
      finalize_block_events: events.length > 0 ? eventsJson(events) : null,
      validator_updates: null,
      consensus_param_updates: paramUpdatesJson(node),
      app_hash: base64(appHash),
    });
  },
});
