import {
  QueryAccountsRequest,
  QueryAccountsResponse,
  QueryModuleAccountsRequest,
  QueryModuleAccountsResponse,
} from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { PageResponse } from 'cosmjs-types/cosmos/base/query/v1beta1/pagination';
import { takePage } from '../../../query/page.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { accounts } from '../accounts.ts';
import { viewAccount } from './viewAccount.ts';

/** All accounts, those of modules included. */
export const accountsQuery = defineQuery({
  path: '/cosmos.auth.v1beta1.Query/Accounts',
  request: QueryAccountsRequest,
  response: QueryAccountsResponse,
  answer({ state }, request) {
    const { values, pagination } = takePage(accounts.list(state), request.pagination);
    return { accounts: values.map(viewAccount), pagination: PageResponse.fromPartial(pagination) };
  },
});

/** The modules' accounts. */
export const moduleAccountsQuery = defineQuery({
  path: '/cosmos.auth.v1beta1.Query/ModuleAccounts',
  request: QueryModuleAccountsRequest,
  response: QueryModuleAccountsResponse,
  answer({ state }) {
    const all = accounts.list(state).map(({ value }) => value);
    return { accounts: all.filter(({ moduleName }) => moduleName !== undefined).map(viewAccount) };
  },
});
