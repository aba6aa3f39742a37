import { QueryEscrowAccountsRequest, QueryEscrowAccountsResponse } from '../../../../chain/protocol/akash.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { escrowAccounts } from '../records.ts';
import { searchEscrow } from './searchEscrow.ts';
import { viewAccount } from './views.ts';

/** Escrow accounts by state and by the beginning of `scope/xid`. */
export const accountsQuery = defineQuery({
  path: '/akash.escrow.v1.Query/Accounts',
  request: QueryEscrowAccountsRequest,
  response: QueryEscrowAccountsResponse,
  answer({ state }, request) {
    const { values, pagination } = searchEscrow((prefix) => escrowAccounts.list(state, prefix), request);
    return QueryEscrowAccountsResponse.fromPartial({ accounts: values.map(viewAccount), pagination });
  },
});
