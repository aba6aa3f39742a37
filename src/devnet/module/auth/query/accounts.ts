import {
  QueryAccountsRequest,
  QueryAccountsResponse,
  QueryModuleAccountByNameRequest,
  QueryModuleAccountByNameResponse,
  QueryModuleAccountsRequest,
  QueryModuleAccountsResponse,
} from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { PageResponse } from 'cosmjs-types/cosmos/base/query/v1beta1/pagination';
import { takePage } from '../../../query/page.ts';
import { failQuery } from '../../../query/queryFailure.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { MODULE_NAMES, moduleAddress } from '../../../state/address.ts';
import { addressKey } from '../../../state/addressKey.ts';
import type { KeyValues } from '../../../state/keyValues.ts';
import { type Account, accounts } from '../accounts.ts';
import { viewAccount } from './viewAccount.ts';

/** All accounts, those of modules included. */
export const accountsQuery = defineQuery({
  path: '/cosmos.auth.v1beta1.Query/Accounts',
  request: QueryAccountsRequest,
  response: QueryAccountsResponse,
  answer({ state }, request) {
    // In the node's stores addresses lie in the order of their bytes.
    const rows = accounts.list(state).map(({ key, value }) => ({ key: addressKey(key), value }));
    rows.sort((a, b) => (a.key < b.key ? -1 : 1));
    const { values, pagination } = takePage(rows, request.pagination, { isCollection: true });
    return { accounts: values.map(viewAccount), pagination: PageResponse.fromPartial(pagination) };
  },
});

/** The modules' accounts, by name. */
export const moduleAccountsQuery = defineQuery({
  path: '/cosmos.auth.v1beta1.Query/ModuleAccounts',
  request: QueryModuleAccountsRequest,
  response: QueryModuleAccountsResponse,
  answer: ({ state }) => ({ accounts: listModuleAccounts(state).map(viewAccount) }),
});

/** The account of one module. */
export const moduleAccountByNameQuery = defineQuery({
  path: '/cosmos.auth.v1beta1.Query/ModuleAccountByName',
  request: QueryModuleAccountByNameRequest,
  response: QueryModuleAccountByNameResponse,
  answer({ state }, { name }) {
    if (name === '') failQuery('InvalidArgument', 'module name is empty');
    const found = listModuleAccounts(state).find(({ moduleName }) => moduleName === name);
    return { account: viewAccount(found ?? failQuery('NotFound', `account ${name} not found`)) };
  },
});

function listModuleAccounts(state: KeyValues): Account[] {
  const names = [...MODULE_NAMES].sort();
  return names.flatMap((name) => accounts.find(state, moduleAddress(name)) ?? []);
}
