import {
  Deployment_State,
  PageResponse,
  QueryDeploymentsRequest,
  QueryDeploymentsResponse,
} from '../../../../chain/protocol/akash.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { searchByState } from '../../../query/searchByState.ts';
import { deployments } from '../records.ts';
import { viewDeployment } from './views.ts';

/** Deployments by owner, dseq and state. */
export const deploymentsQuery = defineQuery({
  path: '/akash.deployment.v1beta4.Query/Deployments',
  request: QueryDeploymentsRequest,
  response: QueryDeploymentsResponse,
  answer(context, { filters, pagination }) {
    const page = searchByState(deployments.list(context.state), Deployment_State, filters, pagination);
    return {
      deployments: page.values.map((deployment) => viewDeployment(context, deployment)),
      pagination: PageResponse.fromPartial(page.pagination),
    };
  },
});
