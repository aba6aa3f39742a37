import { QueryProvidersRequest, QueryProvidersResponse } from '../../../../chain/protocol/akash.ts';
import { takePage } from '../../../query/page.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { addressKey } from '../../../state/addressKey.ts';
import { providers } from '../providers.ts';

/** All registered providers. Source: node `x/provider/keeper/grpc_query.go`. */
export const providersQuery = defineQuery({
  path: '/akash.provider.v1beta4.Query/Providers',
  request: QueryProvidersRequest,
  response: QueryProvidersResponse,
  answer({ state }, request) {
    // In the node's stores addresses lie in the order of their bytes.
    const rows = providers.list(state).map(({ key, value }) => ({ key: addressKey(key), value }));
    rows.sort((a, b) => (a.key < b.key ? -1 : 1));
    const { values, pagination } = takePage(rows, request.pagination, { failAs: 'Internal' });
    return QueryProvidersResponse.fromPartial({ providers: values, pagination });
  },
});
