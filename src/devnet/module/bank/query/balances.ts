import {
  QueryAllBalancesRequest,
  QueryAllBalancesResponse,
  QueryBalanceRequest,
  QueryBalanceResponse,
  QuerySpendableBalancesRequest,
  QuerySpendableBalancesResponse,
} from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { PageResponse } from 'cosmjs-types/cosmos/base/query/v1beta1/pagination';
import { encodeCoin } from '../../../../chain/protocol/coin.ts';
import { type PageWish, takePage } from '../../../query/page.ts';
import { failQuery } from '../../../query/queryFailure.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { requireAddressArgument } from '../../../query/requireAddressArgument.ts';
import type { QueryContext } from '../../../state/context.ts';
import { balanceOf, balancesOf } from '../balances.ts';

/** What an address holds of one denom; zero when it is unknown. */
export const balanceQuery = defineQuery({
  path: '/cosmos.bank.v1beta1.Query/Balance',
  request: QueryBalanceRequest,
  response: QueryBalanceResponse,
  answer(context, { address, denom }) {
    requireAddressArgument(address, 'account');
    if (denom === '') failQuery('InvalidArgument', 'invalid denom');
    return { balance: encodeCoin({ denom, amount: balanceOf(context, address, denom) }) };
  },
});

/** All that an address holds. */
export const allBalancesQuery = defineQuery({
  path: '/cosmos.bank.v1beta1.Query/AllBalances',
  request: QueryAllBalancesRequest,
  response: QueryAllBalancesResponse,
  answer: (context, { address, pagination }) => listBalances(context, address, pagination),
});

/** All that an address may spend, which is all that it holds: a devnet has no vesting. */
export const spendableBalancesQuery = defineQuery({
  path: '/cosmos.bank.v1beta1.Query/SpendableBalances',
  request: QuerySpendableBalancesRequest,
  response: QuerySpendableBalancesResponse,
  answer: (context, { address, pagination }) => listBalances(context, address, pagination),
});

function listBalances(context: QueryContext, address: string, wish: PageWish | undefined) {
  requireAddressArgument(address, 'account');
  const rows = balancesOf(context, address).map((coin) => ({ key: coin.denom, value: encodeCoin(coin) }));
  const { values, pagination } = takePage(rows, wish);
  return { balances: values, pagination: PageResponse.fromPartial(pagination) };
}
