import { err, ok, type Result } from '../../../base/result.ts';
import { txEventMap } from '../eventMap.ts';
import { parseEventQuery } from '../eventQuery.ts';
import { txJson } from '../json/txJson.ts';
import { type RpcError, rpcErrors } from '../rpcError.ts';
import { defineMethod } from '../rpcMethod.ts';

const DEFAULT_PER_PAGE = 30n;
const MAX_PER_PAGE = 100n;

/** Transactions that fulfil a query, oldest first, page by page. */
export const txSearch = defineMethod({
  name: 'tx_search',
  params: { query: 'string', prove: 'bool', page: 'int64', per_page: 'int64', order_by: 'string' },
  answer({ store }, { query = '', page = 1n, per_page = DEFAULT_PER_PAGE, order_by = '' }) {
    const wanted = parseEventQuery(query);
    if (!wanted.ok) return err(rpcErrors.internal(wanted.error));
    if (!['', 'asc', 'desc'].includes(order_by))
      return err(rpcErrors.internal('expected order_by to be either `asc` or `desc` or empty'));
    const found = [...store.listTxs()].filter((tx) => wanted.value(txEventMap(tx)));
    if (order_by === 'desc') found.reverse();
    const taken = takePage(found, page, per_page);
    return taken.ok ? ok({ txs: taken.value.map(txJson), total_count: found.length.toString() }) : taken;
  },
});

function takePage<Value>(all: readonly Value[], page: bigint, perPage: bigint): Result<Value[], RpcError> {
  const size = Number(perPage < 1n ? DEFAULT_PER_PAGE : perPage > MAX_PER_PAGE ? MAX_PER_PAGE : perPage);
  const pages = Math.max(1, Math.ceil(all.length / size));
  const number = Number(page);
  if (number < 1 || number > pages)
    return err(rpcErrors.internal(`page should be within [1, ${pages}] range, given ${page}`));
  return ok(all.slice((number - 1) * size, number * size));
}
