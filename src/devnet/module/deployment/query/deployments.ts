import {
  Deployment_State,
  PageResponse,
  QueryDeploymentsRequest,
  QueryDeploymentsResponse,
} from '../../../../chain/protocol/akash.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { type ListKind, searchByState } from '../../../query/searchByState.ts';
import { deployments } from '../records.ts';
import { viewDeployment } from './views.ts';

const KIND: ListKind = {
  states: Deployment_State,
  fields: ['owner', 'dseq'],
  isUnique: true,
  resumesUnfiltered: true,
};

/** Deployments by owner, dseq and state. */
export const deploymentsQuery = defineQuery({
  path: '/akash.deployment.v1beta4.Query/Deployments',
  request: QueryDeploymentsRequest,
  response: QueryDeploymentsResponse,
  answer(context, { filters, pagination }) {
    const page = searchByState((prefix) => deployments.list(context.state, prefix), KIND, filters, pagination);
    return {
      deployments: page.values.map((deployment) => viewDeployment(context, deployment)),
      pagination: PageResponse.fromPartial(page.pagination),
    };
  },
});
