import { QueryProviderRequest, QueryProviderResponse } from '../../../../chain/protocol/akash.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { isAddress } from '../../../state/address.ts';
import { refuse } from '../../../state/refusal.ts';
import { providerErrors } from '../providerErrors.ts';
import { providers } from '../providers.ts';

/** One provider by address. */
export const providerQuery = defineQuery({
  path: '/akash.provider.v1beta4.Query/Provider',
  request: QueryProviderRequest,
  response: QueryProviderResponse,
  answer({ state }, { owner }) {
    if (!isAddress(owner)) refuse(providerErrors.invalidAddress);
    return { provider: providers.find(state, owner) ?? refuse(providerErrors.notFound) };
  },
});
