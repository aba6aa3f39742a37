import { Bid_State, PageResponse, QueryBidsRequest, QueryBidsResponse } from '../../../../chain/protocol/akash.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { type ListKind, searchByState } from '../../../query/searchByState.ts';
import { bids } from '../records.ts';
import { viewBid } from './views.ts';

const KIND: ListKind = {
  states: Bid_State,
  fields: ['owner', 'dseq', 'gseq', 'oseq', 'provider', 'bseq'],
  isUnique: false,
};

/** Bids by the parts of their id and by state. */
export const bidsQuery = defineQuery({
  path: '/akash.market.v1beta5.Query/Bids',
  request: QueryBidsRequest,
  response: QueryBidsResponse,
  answer(context, { filters, pagination }) {
    const page = searchByState((prefix) => bids.list(context.state, prefix), KIND, filters, pagination);
    return {
      bids: page.values.map((bid) => viewBid(context, bid)),
      pagination: PageResponse.fromPartial(page.pagination),
    };
  },
});
