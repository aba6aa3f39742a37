import { allProvidersAttributesQuery, auditorAttributesQuery } from '../module/audit/query/all.ts';
import { providerAttributesQuery, providerAuditorAttributesQuery } from '../module/audit/query/provider.ts';
import { accountInfoQuery, accountQuery } from '../module/auth/query/account.ts';
import { accountAddressByIdQuery } from '../module/auth/query/accountAddressById.ts';
import {
  accountsQuery as authAccountsQuery,
  moduleAccountByNameQuery,
  moduleAccountsQuery,
} from '../module/auth/query/accounts.ts';
import { addressBytesToStringQuery, addressStringToBytesQuery } from '../module/auth/query/addressText.ts';
import { authParamsQuery, bech32PrefixQuery } from '../module/auth/query/params.ts';
import { granteeGrantsQuery } from '../module/authz/query/granteeGrants.ts';
import { granterGrantsQuery, grantsQuery } from '../module/authz/query/grants.ts';
import {
  allBalancesQuery,
  balanceQuery,
  spendableBalanceByDenomQuery,
  spendableBalancesQuery,
} from '../module/bank/query/balances.ts';
import {
  denomMetadataByQueryStringQuery,
  denomMetadataQuery,
  denomsMetadataQuery,
} from '../module/bank/query/metadata.ts';
import { denomOwnersByQueryQuery, denomOwnersQuery } from '../module/bank/query/owners.ts';
import { bankParamsQuery, sendEnabledQuery } from '../module/bank/query/params.ts';
import { supplyOfQuery, totalSupplyQuery } from '../module/bank/query/supply.ts';
import { ledgerRecordsQuery } from '../module/bme/query/ledgerRecords.ts';
import { bmeParamsQuery } from '../module/bme/query/params.ts';
import { mintStatusQuery } from '../module/bme/query/status.ts';
import { vaultStateQuery } from '../module/bme/query/vaultState.ts';
import { certificatesQuery } from '../module/cert/query/certificates.ts';
import { deploymentQuery } from '../module/deployment/query/deployment.ts';
import { deploymentsQuery } from '../module/deployment/query/deployments.ts';
import { groupQuery } from '../module/deployment/query/group.ts';
import { deploymentParamsQuery } from '../module/deployment/query/params.ts';
import { currentEpochQuery, epochInfosQuery } from '../module/epochs/query/epochInfos.ts';
import { accountsQuery as escrowAccountsQuery } from '../module/escrow/query/accounts.ts';
import { paymentsQuery } from '../module/escrow/query/payments.ts';
import { allowanceQuery } from '../module/feegrant/query/allowance.ts';
import { allowancesByGranterQuery, allowancesQuery } from '../module/feegrant/query/allowances.ts';
import { bidQuery } from '../module/market/query/bid.ts';
import { bidsQuery } from '../module/market/query/bids.ts';
import { leaseQuery } from '../module/market/query/lease.ts';
import { leasesQuery } from '../module/market/query/leases.ts';
import { orderQuery } from '../module/market/query/order.ts';
import { ordersQuery } from '../module/market/query/orders.ts';
import { marketParamsQuery } from '../module/market/query/params.ts';
import { aggregatedPriceQuery } from '../module/oracle/query/aggregatedPrice.ts';
import { oracleParamsQuery } from '../module/oracle/query/params.ts';
import { pricesQuery } from '../module/oracle/query/prices.ts';
import { providerQuery } from '../module/provider/query/provider.ts';
import { providersQuery } from '../module/provider/query/providers.ts';
import type { QueryRoute } from './queryRoute.ts';

/** Every query that needs nothing but the committed state. */
export const moduleQueries: readonly QueryRoute[] = [
  accountQuery,
  accountInfoQuery,
  authAccountsQuery,
  moduleAccountsQuery,
  moduleAccountByNameQuery,
  accountAddressByIdQuery,
  addressBytesToStringQuery,
  addressStringToBytesQuery,
  authParamsQuery,
  bech32PrefixQuery,
  balanceQuery,
  allBalancesQuery,
  spendableBalancesQuery,
  totalSupplyQuery,
  supplyOfQuery,
  bankParamsQuery,
  sendEnabledQuery,
  spendableBalanceByDenomQuery,
  denomsMetadataQuery,
  denomMetadataQuery,
  denomMetadataByQueryStringQuery,
  denomOwnersQuery,
  denomOwnersByQueryQuery,
  grantsQuery,
  granterGrantsQuery,
  granteeGrantsQuery,
  allowanceQuery,
  allowancesQuery,
  allowancesByGranterQuery,
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
  allProvidersAttributesQuery,
  providerAttributesQuery,
  providerAuditorAttributesQuery,
  auditorAttributesQuery,
  bmeParamsQuery,
  vaultStateQuery,
  mintStatusQuery,
  ledgerRecordsQuery,
  pricesQuery,
  oracleParamsQuery,
  aggregatedPriceQuery,
  epochInfosQuery,
  currentEpochQuery,
];
