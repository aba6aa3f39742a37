import { err, ok, type Result } from '../../../base/result.ts';
import { parseQuery } from '../../node/eventQuery/parseQuery.ts';
import { searchTxs } from '../../node/search/searchTxs.ts';
import { type RpcError, rpcErrors } from '../rpcError.ts';
import { defineMethod } from '../rpcMethod.ts';
import { takePage } from '../takePage.ts';
import { txAnswer } from './tx.ts';

const MAX_QUERY_BYTES = 512;

/** Transactions that fulfil a query, oldest first, page by page. */
export const txSearch = defineMethod({
  name: 'tx_search',
  params: { query: 'string', prove: 'bool', page: 'int', per_page: 'int', order_by: 'string' },
  answer({ store }, { query = '', prove = false, page, per_page, order_by = '' }) {
    if (Buffer.byteLength(query) > MAX_QUERY_BYTES) return err(rpcErrors.internal('maximum query length exceeded'));
    const conditions = parseQuery(query);
    const found = conditions.ok ? searchTxs(store, conditions.value) : conditions;
    if (!found.ok) return err(rpcErrors.internal(found.error));
    const ordered = orderBy(found.value, order_by, 'asc');
    const taken = ordered.ok ? takePage(ordered.value, page, per_page) : ordered;
    if (!taken.ok) return taken;
    const txs = taken.value.map((tx) => txAnswer({ store }, tx, prove));
    return ok({ txs, total_count: found.value.length.toString() });
  },
});

/** What was found, lowest first, in the order that is asked for. Source of the words: cometbft `rpc/core/tx.go` TxSearch. */
export function orderBy<Value>(
  found: readonly Value[],
  order: string,
  byDefault: 'asc' | 'desc',
): Result<readonly Value[], RpcError> {
  const wanted = order === '' ? byDefault : order;
  if (wanted === 'asc') return ok(found);
  if (wanted === 'desc') return ok(found.toReversed());
  return err(rpcErrors.internal('expected order_by to be either `asc` or `desc` or empty'));
}
