import {
  QuerySupplyOfRequest,
  QuerySupplyOfResponse,
  QueryTotalSupplyRequest,
  QueryTotalSupplyResponse,
} from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { PageResponse } from 'cosmjs-types/cosmos/base/query/v1beta1/pagination';
import { encodeCoin } from '../../../../chain/protocol/coin.ts';
import { takePage } from '../../../query/page.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { supplyOf, totalSupply } from '../balances.ts';
import { requireDenomArgument } from './requireDenomArgument.ts';

/** How much there is of every denom. */
export const totalSupplyQuery = defineQuery({
  path: '/cosmos.bank.v1beta1.Query/TotalSupply',
  request: QueryTotalSupplyRequest,
  response: QueryTotalSupplyResponse,
  answer(context, request) {
    const rows = totalSupply(context).map((coin) => ({ key: coin.denom, value: encodeCoin(coin) }));
    const { values, pagination } = takePage(rows, request.pagination, { failAs: 'Internal', isCollection: true });
    return { supply: values, pagination: PageResponse.fromPartial(pagination) };
  },
});

/** How much there is of one denom. */
export const supplyOfQuery = defineQuery({
  path: '/cosmos.bank.v1beta1.Query/SupplyOf',
  request: QuerySupplyOfRequest,
  response: QuerySupplyOfResponse,
  answer(context, { denom }) {
    requireDenomArgument(denom);
    return { amount: encodeCoin({ denom, amount: supplyOf(context, denom) }) };
  },
});
