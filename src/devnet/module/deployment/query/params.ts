import {
  DeploymentParams,
  QueryDeploymentParamsRequest,
  QueryDeploymentParamsResponse,
} from '../../../../chain/protocol/akash.ts';
import { defineQuery } from '../../../query/queryRoute.ts';

/** The least deposits for a deployment. */
export const deploymentParamsQuery = defineQuery({
  path: '/akash.deployment.v1beta4.Query/Params',
  request: QueryDeploymentParamsRequest,
  response: QueryDeploymentParamsResponse,
  answer: ({ params }) => ({
    params: DeploymentParams.fromPartial({ minDeposits: [...params.deploymentMinDeposits] }),
  }),
});
