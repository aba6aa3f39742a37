import { QueryBidRequest, QueryBidResponse } from '../../../../chain/protocol/akash.ts';
import { decodeLeaseId } from '../../../../chain/protocol/ids.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { requireAddressArgument } from '../../../query/requireAddressArgument.ts';
import { refuse } from '../../../state/refusal.ts';
import { marketErrors } from '../marketErrors.ts';
import { bids } from '../records.ts';
import { viewBid } from './views.ts';

/** One bid by id. */
export const bidQuery = defineQuery({
  path: '/akash.market.v1beta5.Query/Bid',
  request: QueryBidRequest,
  response: QueryBidResponse,
  answer(context, request) {
    const id = decodeLeaseId(request.id);
    requireAddressArgument(id.owner, 'owner');
    requireAddressArgument(id.provider, 'provider');
    return viewBid(context, bids.find(context.state, id) ?? refuse(marketErrors.bidNotFound));
  },
});
