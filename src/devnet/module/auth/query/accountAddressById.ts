import {
  QueryAccountAddressByIDRequest,
  QueryAccountAddressByIDResponse,
} from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { failQuery } from '../../../query/queryFailure.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { accounts } from '../accounts.ts';

/** Whose account a number is. Source: cosmos-sdk `x/auth/keeper/grpc_query.go`. */
export const accountAddressByIdQuery = defineQuery({
  path: '/cosmos.auth.v1beta1.Query/AccountAddressByID',
  request: QueryAccountAddressByIDRequest,
  response: QueryAccountAddressByIDResponse,
  answer({ state }, { id, accountId }) {
    if (id !== 0n) {
      failQuery('InvalidArgument', "requesting with id isn't supported, try to request using account-id");
    }
    const found = accounts.list(state).find(({ value }) => value.accountNumber === accountId);
    if (!found) failQuery('NotFound', `account address not found with account number ${accountId}`);
    return { accountAddress: found?.value.address ?? '' };
  },
});
