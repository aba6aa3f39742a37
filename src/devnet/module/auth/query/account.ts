import {
  QueryAccountInfoRequest,
  QueryAccountInfoResponse,
  QueryAccountRequest,
  QueryAccountResponse,
} from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { requireReadableAddress } from '../../../query/addressProblem.ts';
import { failQuery } from '../../../query/queryFailure.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import type { QueryContext } from '../../../state/context.ts';
import { type Account, accounts } from '../accounts.ts';
import { viewAccount, viewBaseAccount } from './viewAccount.ts';

/** One account by address: where a client reads number and sequence. */
export const accountQuery = defineQuery({
  path: '/cosmos.auth.v1beta1.Query/Account',
  request: QueryAccountRequest,
  response: QueryAccountResponse,
  answer(context, { address }) {
    if (address === '') failQuery('InvalidArgument', 'Address cannot be empty');
    return { account: viewAccount(getAccount(context, address)) };
  },
});

/** The same, not packed. */
export const accountInfoQuery = defineQuery({
  path: '/cosmos.auth.v1beta1.Query/AccountInfo',
  request: QueryAccountInfoRequest,
  response: QueryAccountInfoResponse,
  answer(context, { address }) {
    if (address === '') failQuery('InvalidArgument', 'address cannot be empty');
    return { info: viewBaseAccount(getAccount(context, address)) };
  },
});

function getAccount({ state }: QueryContext, address: string): Account {
  requireReadableAddress(address);
  return accounts.find(state, address) ?? failQuery('NotFound', `account ${address} not found`);
}
