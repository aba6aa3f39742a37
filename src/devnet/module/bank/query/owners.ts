import {
  QueryDenomOwnersByQueryRequest,
  QueryDenomOwnersByQueryResponse,
  QueryDenomOwnersRequest,
  QueryDenomOwnersResponse,
} from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { PageResponse } from 'cosmjs-types/cosmos/base/query/v1beta1/pagination';
import { encodeCoin } from '../../../../chain/protocol/coin.ts';
import { takePage } from '../../../query/page.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { addressKey } from '../../../state/addressKey.ts';
import type { QueryContext } from '../../../state/context.ts';
import { holdersOf } from '../balances.ts';
import { requireDenomArgument } from './requireDenomArgument.ts';

/** Who holds a denom, ordered by the bytes of the addresses. */
export const denomOwnersQuery = defineQuery({
  path: '/cosmos.bank.v1beta1.Query/DenomOwners',
  request: QueryDenomOwnersRequest,
  response: QueryDenomOwnersResponse,
  answer: listOwners,
});

/** The same, asked in another way over REST. */
export const denomOwnersByQueryQuery = defineQuery({
  path: '/cosmos.bank.v1beta1.Query/DenomOwnersByQuery',
  request: QueryDenomOwnersByQueryRequest,
  response: QueryDenomOwnersByQueryResponse,
  answer: listOwners,
});

function listOwners(context: QueryContext, { denom, pagination }: QueryDenomOwnersRequest): QueryDenomOwnersResponse {
  requireDenomArgument(denom);
  const rows = holdersOf(context, denom).map(({ address, amount }) => ({
    key: addressKey(address),
    value: { address, balance: encodeCoin({ denom, amount }) },
  }));
  const ordered = rows.sort((a, b) => (a.key < b.key ? -1 : 1));
  const page = takePage(ordered, pagination, { isCollection: true });
  return { denomOwners: page.values, pagination: PageResponse.fromPartial(page.pagination) };
}
