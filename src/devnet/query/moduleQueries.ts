import { accountInfoQuery, accountQuery } from '../module/auth/query/account.ts';
import { accountsQuery as authAccountsQuery, moduleAccountsQuery } from '../module/auth/query/accounts.ts';
import { authParamsQuery, bech32PrefixQuery } from '../module/auth/query/params.ts';
import { allBalancesQuery, balanceQuery, spendableBalancesQuery } from '../module/bank/query/balances.ts';
import { bankParamsQuery } from '../module/bank/query/params.ts';
import { supplyOfQuery, totalSupplyQuery } from '../module/bank/query/supply.ts';
import { certificatesQuery } from '../module/cert/query/certificates.ts';
import { deploymentQuery } from '../module/deployment/query/deployment.ts';
import { deploymentsQuery } from '../module/deployment/query/deployments.ts';
import { groupQuery } from '../module/deployment/query/group.ts';
import { deploymentParamsQuery } from '../module/deployment/query/params.ts';
import { accountsQuery as escrowAccountsQuery } from '../module/escrow/query/accounts.ts';
import { paymentsQuery } from '../module/escrow/query/payments.ts';
import { bidQuery } from '../module/market/query/bid.ts';
import { bidsQuery } from '../module/market/query/bids.ts';
import { leaseQuery } from '../module/market/query/lease.ts';
import { leasesQuery } from '../module/market/query/leases.ts';
import { orderQuery } from '../module/market/query/order.ts';
import { ordersQuery } from '../module/market/query/orders.ts';
import { marketParamsQuery } from '../module/market/query/params.ts';
import { providerQuery } from '../module/provider/query/provider.ts';
import { providersQuery } from '../module/provider/query/providers.ts';
import type { QueryRoute } from './queryRoute.ts';

/** Every query that needs nothing but the committed state. */
export const moduleQueries: readonly QueryRoute[] = [
  accountQuery,
  accountInfoQuery,
  authAccountsQuery,
  moduleAccountsQuery,
  authParamsQuery,
  bech32PrefixQuery,
  balanceQuery,
  allBalancesQuery,
  spendableBalancesQuery,
  totalSupplyQuery,
  supplyOfQuery,
  bankParamsQuery,
  deploymentsQuery,
  deploymentQuery,
  groupQuery,
  deploymentParamsQuery,
  ordersQuery,
  orderQuery,
  bidsQuery,
  bidQuery,
  leasesQuery,
  leaseQuery,
  marketParamsQuery,
  escrowAccountsQuery,
  paymentsQuery,
  providersQuery,
  providerQuery,
  certificatesQuery,
];
