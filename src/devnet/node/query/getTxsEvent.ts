import { GetTxsEventRequest, GetTxsEventResponse, OrderBy } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { Tx } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { failQuery } from '../../query/queryFailure.ts';
import { defineQuery } from '../../query/queryRoute.ts';
import type { IndexedTx } from '../blockTypes.ts';
import type { ChainNode } from '../chainNode.ts';
import { parseQuery } from '../eventQuery/parseQuery.ts';
import { searchTxs } from '../search/searchTxs.ts';
import type { NodeCall } from './nodeCall.ts';
import { viewTx } from './viewTx.ts';

/** CometBFT's most, which is also the SDK's default. */
const MAX_PER_PAGE = 100n;
const MAX_QUERY_LENGTH = 512;

/**
 * Transactions that fulfil a query of CometBFT's language, page by page from page 1 on; whatever goes wrong is Internal.
 * Source: cosmos-sdk `x/auth/tx/{service,query}.go`, cometbft `rpc/core/tx.go` TxSearch.
 */
export const getTxsEventQuery = defineQuery<GetTxsEventRequest, GetTxsEventResponse, NodeCall>({
  path: '/cosmos.tx.v1beta1.Service/GetTxsEvent',
  request: GetTxsEventRequest,
  response: GetTxsEventResponse,
  answer({ node }, { query, page, limit, orderBy }) {
    const found = search(node, query);
    if (orderBy === OrderBy.ORDER_BY_DESC) found.reverse();
    const taken = takePage(found, page || 1n, limit === 0n || limit > MAX_PER_PAGE ? MAX_PER_PAGE : limit);
    return GetTxsEventResponse.fromPartial({
      txs: taken.map(({ bytes }) => Tx.decode(bytes)),
      txResponses: taken.map((tx) => viewTx(node, tx)),
      total: BigInt(found.length),
    });
  },
});

function search({ store }: Pick<ChainNode, 'store'>, query: string): IndexedTx[] {
  if (query === '') failQuery('Internal', 'query cannot be empty');
  if (query.length > MAX_QUERY_LENGTH) failSearch('maximum query length exceeded');
  const conditions = parseQuery(query);
  const found = conditions.ok ? searchTxs(store, conditions.value) : conditions;
  return found.ok ? [...found.value] : failSearch(found.error);
}

function takePage<Value>(all: readonly Value[], page: bigint, size: bigint): Value[] {
  const pages = (BigInt(all.length) + size - 1n) / size || 1n;
  if (page > pages) failSearch(`page should be within [1, ${pages}] range, given ${page}`);
  return all.slice(Number((page - 1n) * size), Number(page * size));
}

function failSearch(problem: string): never {
  return failQuery('Internal', `failed to search for txs: ${problem}`);
}
