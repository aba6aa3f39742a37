import { ok } from '../../../base/result.ts';
import { base64 } from '../json/encode.ts';
import { defineMethod } from '../rpcMethod.ts';
import { pageSize } from '../takePage.ts';

/** How many transactions wait for a block. */
export const numUnconfirmedTxs = defineMethod({
  name: 'num_unconfirmed_txs',
  params: {},
  answer({ mempool }) {
    const { count, bytes } = mempool.size();
    return ok({ n_txs: count.toString(), total: count.toString(), total_bytes: bytes.toString(), txs: null });
  },
});

/** The first ones of them. */
export const unconfirmedTxs = defineMethod({
  name: 'unconfirmed_txs',
  params: { limit: 'int' },
  answer({ mempool }, { limit }) {
    const { count, bytes } = mempool.size();
    const txs = mempool.reap().slice(0, pageSize(limit)).map(base64);
    const total = count.toString();
    return ok({ n_txs: txs.length.toString(), total, total_bytes: bytes.toString(), txs });
  },
});
