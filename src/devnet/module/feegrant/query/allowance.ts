import { QueryAllowanceRequest, QueryAllowanceResponse } from 'cosmjs-types/cosmos/feegrant/v1beta1/query';
import { failQuery } from '../../../query/queryFailure.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { requireBech32 } from '../../../state/requireBech32.ts';
import { allowances } from '../allowances.ts';
import { viewAllowance } from './viewAllowance.ts';

/** What one allows another to spend on fees. Source: cosmossdk.io/x/feegrant v0.2.0 `keeper/grpc_query.go` Allowance. */
export const allowanceQuery = defineQuery({
  path: '/cosmos.feegrant.v1beta1.Query/Allowance',
  request: QueryAllowanceRequest,
  response: QueryAllowanceResponse,
  answer({ state }, request) {
    const id = { granter: requireBech32(request.granter), grantee: requireBech32(request.grantee) };
    const grant = allowances.find(state, id) ?? failQuery('Internal', 'fee-grant not found: not found');
    return { allowance: viewAllowance(grant) };
  },
});
