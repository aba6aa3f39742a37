import { ok } from '../../../base/result.ts';
import { defineMethod } from '../rpcMethod.ts';

/** How many transactions wait for a block. */
export const numUnconfirmedTxs = defineMethod({
  name: 'num_unconfirmed_txs',
  params: {},
  answer({ mempool }) {
    const { count, bytes } = mempool.size();
    return ok({ n_txs: count.toString(), total: count.toString(), total_bytes: bytes.toString() });
  },
});
