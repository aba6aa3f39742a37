import { QueryGranteeGrantsRequest, QueryGranteeGrantsResponse } from 'cosmjs-types/cosmos/authz/v1beta1/query';
import { PageResponse } from 'cosmjs-types/cosmos/base/query/v1beta1/pagination';
import { limitOf, type Page, type PageWish } from '../../../query/page.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { takeFilteredPage } from '../../../query/takeFilteredPage.ts';
import { withLimit } from '../../../query/withLimit.ts';
import { addressKey } from '../../../state/addressKey.ts';
import type { QueryContext } from '../../../state/context.ts';
import { requireBech32 } from '../../../state/requireBech32.ts';
import { type Grant, grantIndex, grants } from '../grants.ts';
import { viewGrantAuthorization } from './viewGrant.ts';

/**
 * What somebody may do in others' names. As in Akash's fork of the SDK there is one page only: it never tells a key for the next, past an
 * offset there is nothing, and a key given all the same goes through everybody's grants. Source: that fork at
 * v0.53.4-akash.1, the newest that could be read: `x/authz/keeper/grpc_query.go` GranteeGrants.
 */
export const granteeGrantsQuery = defineQuery({
  path: '/cosmos.authz.v1beta1.Query/GranteeGrants',
  request: QueryGranteeGrantsRequest,
  response: QueryGranteeGrantsResponse,
  answer(context, { grantee, pagination: wish }) {
    const { values, pagination } = wish?.key.length
      ? takeFilteredPage(rowsUnder(context, ''), withLimit(wish))
      : firstPage(context, addressKey(requireBech32(grantee)), wish);
    return { grants: values.map(viewGrantAuthorization), pagination: PageResponse.fromPartial(pagination) };
  },
});

function firstPage(context: QueryContext, prefix: string, wish: PageWish | undefined): Page<Grant> {
  const rows = Number(wish?.offset.toString() ?? 0) > 0 ? [] : rowsUnder(context, prefix);
  if (wish?.reverse) rows.reverse();
  const values = rows.slice(0, limitOf(wish)).map(({ value }) => value);
  const total = wish?.countTotal ? BigInt(values.length) : 0n;
  return { values, pagination: { nextKey: new Uint8Array(), total } };
}

function rowsUnder({ state }: QueryContext, prefix: string): { key: string; value: Grant }[] {
  return grantIndex.list(state, prefix).flatMap(({ key, value: id }) => {
    const value = grants.find(state, id);
    return value ? [{ key, value }] : [];
  });
}
