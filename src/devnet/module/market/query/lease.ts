import { QueryLeaseRequest, QueryLeaseResponse } from '../../../../chain/protocol/akash.ts';
import { decodeLeaseId } from '../../../../chain/protocol/ids.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { requireAddressArgument } from '../../../query/requireAddressArgument.ts';
import { refuse } from '../../../state/refusal.ts';
import { marketErrors } from '../marketErrors.ts';
import { leases } from '../records.ts';
import { viewLease } from './views.ts';

/** One lease by id. */
export const leaseQuery = defineQuery({
  path: '/akash.market.v1beta5.Query/Lease',
  request: QueryLeaseRequest,
  response: QueryLeaseResponse,
  answer(context, request) {
    const id = decodeLeaseId(request.id);
    requireAddressArgument(id.owner, 'owner');
    requireAddressArgument(id.provider, 'provider');
    return viewLease(context, leases.find(context.state, id) ?? refuse(marketErrors.leaseNotFound));
  },
});
