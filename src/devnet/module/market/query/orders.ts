import {
  Order_State,
  PageResponse,
  QueryOrdersRequest,
  QueryOrdersResponse,
} from '../../../../chain/protocol/akash.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { type ListKind, searchByState } from '../../../query/searchByState.ts';
import { orders } from '../records.ts';
import { viewOrder } from './views.ts';

const KIND: ListKind = {
  states: Order_State,
  fields: ['owner', 'dseq', 'gseq', 'oseq'],
  isUnique: true,
};

/** Orders by the parts of their id and by state. */
export const ordersQuery = defineQuery({
  path: '/akash.market.v1beta5.Query/Orders',
  request: QueryOrdersRequest,
  response: QueryOrdersResponse,
  answer({ state }, { filters, pagination }) {
    const page = searchByState((prefix) => orders.list(state, prefix), KIND, filters, pagination);
    return { orders: page.values.map(viewOrder), pagination: PageResponse.fromPartial(page.pagination) };
  },
});
