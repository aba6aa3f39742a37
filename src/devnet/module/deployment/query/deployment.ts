import { QueryDeploymentRequest, QueryDeploymentResponse } from '../../../../chain/protocol/akash.ts';
import { decodeDeploymentId } from '../../../../chain/protocol/ids.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { requireAddressArgument } from '../../../query/requireAddressArgument.ts';
import { getDeployment } from '../deployment.ts';
import { viewDeployment } from './views.ts';

/** One deployment by id. */
export const deploymentQuery = defineQuery({
  path: '/akash.deployment.v1beta4.Query/Deployment',
  request: QueryDeploymentRequest,
  response: QueryDeploymentResponse,
  answer(context, request) {
    const id = decodeDeploymentId(request.id);
    requireAddressArgument(id.owner, 'owner');
    return viewDeployment(context, getDeployment(context, id));
  },
});
