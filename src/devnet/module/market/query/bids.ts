import { Bid_State, PageResponse, QueryBidsRequest, QueryBidsResponse } from '../../../../chain/protocol/akash.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { searchByState } from '../../../query/searchByState.ts';
import { bids } from '../records.ts';
import { viewBid } from './views.ts';

/** Bids by the parts of their id and by state. */
export const bidsQuery = defineQuery({
  path: '/akash.market.v1beta5.Query/Bids',
  request: QueryBidsRequest,
  response: QueryBidsResponse,
  answer(context, { filters, pagination }) {
    const page = searchByState(bids.list(context.state), Bid_State, filters, pagination);
    return {
      bids: page.values.map((bid) => viewBid(context, bid)),
      pagination: PageResponse.fromPartial(page.pagination),
    };
  },
});
