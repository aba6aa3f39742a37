import { QueryOrderRequest, QueryOrderResponse } from '../../../../chain/protocol/akash.ts';
import { decodeOrderId } from '../../../../chain/protocol/ids.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { requireAddressArgument } from '../../../query/requireAddressArgument.ts';
import { refuse } from '../../../state/refusal.ts';
import { marketErrors } from '../marketErrors.ts';
import { orders } from '../records.ts';
import { viewOrder } from './views.ts';

/** One order by id. */
export const orderQuery = defineQuery({
  path: '/akash.market.v1beta5.Query/Order',
  request: QueryOrderRequest,
  response: QueryOrderResponse,
  answer({ state }, request) {
    const id = decodeOrderId(request.id);
    requireAddressArgument(id.owner, 'owner');
    return { order: viewOrder(orders.find(state, id) ?? refuse(marketErrors.orderNotFound)) };
  },
});
