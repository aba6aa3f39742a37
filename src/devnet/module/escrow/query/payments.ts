import { QueryEscrowPaymentsRequest, QueryEscrowPaymentsResponse } from '../../../../chain/protocol/akash.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { escrowPayments } from '../records.ts';
import { searchEscrow } from './searchEscrow.ts';
import { viewPayment } from './views.ts';

/** Payments by state and by the beginning of `scope/xid/gseq/oseq/provider`. */
export const paymentsQuery = defineQuery({
  path: '/akash.escrow.v1.Query/Payments',
  request: QueryEscrowPaymentsRequest,
  response: QueryEscrowPaymentsResponse,
  answer({ state }, request) {
    const { values, pagination } = searchEscrow((prefix) => escrowPayments.list(state, prefix), request);
    return QueryEscrowPaymentsResponse.fromPartial({ payments: values.map(viewPayment), pagination });
  },
});
