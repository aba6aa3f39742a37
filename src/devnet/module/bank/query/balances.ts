import {
  QueryAllBalancesRequest,
  QueryAllBalancesResponse,
  QueryBalanceRequest,
  QueryBalanceResponse,
  QuerySpendableBalanceByDenomRequest,
  QuerySpendableBalanceByDenomResponse,
  QuerySpendableBalancesRequest,
  QuerySpendableBalancesResponse,
} from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { PageResponse } from 'cosmjs-types/cosmos/base/query/v1beta1/pagination';
import { encodeCoin, type WireCoin } from '../../../../chain/protocol/coin.ts';
import { type PageWish, takePage } from '../../../query/page.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { requireAddressArgument } from '../../../query/requireAddressArgument.ts';
import type { QueryContext } from '../../../state/context.ts';
import { balanceOf, balancesOf } from '../balances.ts';
import { METADATA } from '../metadata.ts';
import { requireDenomArgument } from './requireDenomArgument.ts';

/** What an address holds of one denom; zero when it is unknown. */
export const balanceQuery = defineQuery({
  path: '/cosmos.bank.v1beta1.Query/Balance',
  request: QueryBalanceRequest,
  response: QueryBalanceResponse,
  answer(context, { address, denom }) {
    requireDenomArgument(denom);
    requireAddressArgument(address, 'account');
    return { balance: encodeCoin({ denom, amount: balanceOf(context, address, denom) }) };
  },
});

/** All that an address holds. */
export const allBalancesQuery = defineQuery({
  path: '/cosmos.bank.v1beta1.Query/AllBalances',
  request: QueryAllBalancesRequest,
  response: QueryAllBalancesResponse,
  answer(context, { address, pagination, resolveDenom }) {
    const listed = listBalances(context, address, pagination);
    return resolveDenom ? { ...listed, balances: listed.balances.map(resolved) } : listed;
  },
});

/** All that an address may spend, which is all that it holds: a devnet has no vesting. */
export const spendableBalancesQuery = defineQuery({
  path: '/cosmos.bank.v1beta1.Query/SpendableBalances',
  request: QuerySpendableBalancesRequest,
  response: QuerySpendableBalancesResponse,
  answer: (context, { address, pagination }) => listBalances(context, address, pagination),
});

/** What an address may spend of one denom. */
export const spendableBalanceByDenomQuery = defineQuery({
  path: '/cosmos.bank.v1beta1.Query/SpendableBalanceByDenom',
  request: QuerySpendableBalanceByDenomRequest,
  response: QuerySpendableBalanceByDenomResponse,
  answer(context, { address, denom }) {
    requireAddressArgument(address, 'account');
    requireDenomArgument(denom);
    return { balance: encodeCoin({ denom, amount: balanceOf(context, address, denom) }) };
  },
});

/** The display name instead of the denom. The amount stays as it is, which is how the SDK has it. */
function resolved({ denom, amount }: WireCoin): WireCoin {
  return { denom: METADATA.find(({ base }) => base === denom)?.display ?? denom, amount };
}

function listBalances(context: QueryContext, address: string, wish: PageWish | undefined) {
  requireAddressArgument(address, 'account');
  const rows = balancesOf(context, address).map((coin) => ({ key: coin.denom, value: encodeCoin(coin) }));
  const { values, pagination } = takePage(rows, wish, {
    failAs: 'InvalidArgument',
    problemOf: 'paginate: ',
    isCollection: true,
  });
  return { balances: values, pagination: PageResponse.fromPartial(pagination) };
}
