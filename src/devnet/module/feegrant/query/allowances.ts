import { PageResponse } from 'cosmjs-types/cosmos/base/query/v1beta1/pagination';
import {
  QueryAllowancesByGranterRequest,
  QueryAllowancesByGranterResponse,
  QueryAllowancesRequest,
  QueryAllowancesResponse,
} from 'cosmjs-types/cosmos/feegrant/v1beta1/query';
import type { Page } from '../../../query/page.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { takeFilteredPage } from '../../../query/takeFilteredPage.ts';
import { addressKey } from '../../../state/addressKey.ts';
import { requireBech32 } from '../../../state/requireBech32.ts';
import { type AllowanceGrant, allowances } from '../allowances.ts';
import { viewAllowance } from './viewAllowance.ts';

/** All that somebody is allowed to spend on fees. Source: cosmossdk.io/x/feegrant v0.2.0 `keeper/grpc_query.go` Allowances. */
export const allowancesQuery = defineQuery({
  path: '/cosmos.feegrant.v1beta1.Query/Allowances',
  request: QueryAllowancesRequest,
  response: QueryAllowancesResponse,
  answer({ state }, { grantee, pagination }) {
    const prefix = addressKey(requireBech32(grantee));
    const rows = allowances.list(state, prefix).map((row) => ({ ...row, key: row.key.slice(prefix.length) }));
    return viewPage(takeFilteredPage(rows, pagination));
  },
});

/** All that somebody allows others to spend on fees. Source: the same file, AllowancesByGranter. */
export const allowancesByGranterQuery = defineQuery({
  path: '/cosmos.feegrant.v1beta1.Query/AllowancesByGranter',
  request: QueryAllowancesByGranterRequest,
  response: QueryAllowancesByGranterResponse,
  answer({ state }, { granter, pagination }) {
    requireBech32(granter);
    return viewPage(takeFilteredPage(allowances.list(state), pagination, (grant) => grant.granter === granter));
  },
});

function viewPage({ values, pagination }: Page<AllowanceGrant>) {
  return { allowances: values.map(viewAllowance), pagination: PageResponse.fromPartial(pagination) };
}
