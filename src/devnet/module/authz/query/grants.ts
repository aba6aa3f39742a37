import {
  QueryGranterGrantsRequest,
  QueryGranterGrantsResponse,
  QueryGrantsRequest,
  QueryGrantsResponse,
} from 'cosmjs-types/cosmos/authz/v1beta1/query';
import { PageResponse } from 'cosmjs-types/cosmos/base/query/v1beta1/pagination';
import type { Page, PageWish } from '../../../query/page.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { takeFilteredPage } from '../../../query/takeFilteredPage.ts';
import { withLimit } from '../../../query/withLimit.ts';
import { addressKey } from '../../../state/addressKey.ts';
import type { QueryContext } from '../../../state/context.ts';
import { refuse } from '../../../state/refusal.ts';
import { requireBech32 } from '../../../state/requireBech32.ts';
import { authzErrors } from '../authzErrors.ts';
import { type Grant, type GrantId, grants } from '../grants.ts';
import { viewGrant, viewGrantAuthorization } from './viewGrant.ts';

/** What one lets the other do: all of it, or that for one type of message. Source: cosmos-sdk `x/authz/keeper/grpc_query.go` Grants. */
export const grantsQuery = defineQuery({
  path: '/cosmos.authz.v1beta1.Query/Grants',
  request: QueryGrantsRequest,
  response: QueryGrantsResponse,
  answer(context, { granter, grantee, msgTypeUrl, pagination }) {
    const prefix = `${addressKey(requireBech32(granter))}${addressKey(requireBech32(grantee))}`;
    if (msgTypeUrl !== '') {
      const grant = getGrant(context, { granter, grantee, messageType: msgTypeUrl });
      return QueryGrantsResponse.fromPartial({ grants: [viewGrant(grant)] });
    }
    const page = pageUnder(context, prefix, pagination);
    return { grants: page.values.map(viewGrant), pagination: PageResponse.fromPartial(page.pagination) };
  },
});

/** All that one lets others do. Source: the same file, GranterGrants. */
export const granterGrantsQuery = defineQuery({
  path: '/cosmos.authz.v1beta1.Query/GranterGrants',
  request: QueryGranterGrantsRequest,
  response: QueryGranterGrantsResponse,
  answer(context, { granter, pagination }) {
    const page = pageUnder(context, addressKey(requireBech32(granter)), pagination);
    return { grants: page.values.map(viewGrantAuthorization), pagination: PageResponse.fromPartial(page.pagination) };
  },
});

function getGrant({ state }: QueryContext, id: GrantId): Grant {
  return grants.find(state, id) ?? refuse(authzErrors.notFound, `authorization not found for ${id.messageType} type`);
}

function pageUnder({ state }: QueryContext, prefix: string, wish: PageWish | undefined): Page<Grant> {
  const rows = grants.list(state, prefix).map((row) => ({ ...row, key: row.key.slice(prefix.length) }));
  return takeFilteredPage(rows, withLimit(wish));
}
