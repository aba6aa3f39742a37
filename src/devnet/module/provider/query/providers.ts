import { QueryProvidersRequest, QueryProvidersResponse } from '../../../../chain/protocol/akash.ts';
import { takePage } from '../../../query/page.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { providers } from '../providers.ts';

/** All registered providers. */
export const providersQuery = defineQuery({
  path: '/akash.provider.v1beta4.Query/Providers',
  request: QueryProvidersRequest,
  response: QueryProvidersResponse,
  answer({ state }, request) {
    const { values, pagination } = takePage(providers.list(state), request.pagination);
    return QueryProvidersResponse.fromPartial({ providers: values, pagination });
  },
});
