import type { ChainConnection } from '../connection/chainConnection.ts';
import { QueryDeploymentsRequest, QueryDeploymentsResponse } from '../protocol/akash.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { type DeploymentView, decodeDeployment } from './deploymentView.ts';
import { readList } from './readList.ts';

/** All deployments of an owner, of one state or of any. */
export async function listDeployments(
  connection: ChainConnection,
  filter: { owner: string; state?: 'active' | 'closed' },
  signal?: AbortSignal,
): Promise<DeploymentView[]> {
  const filters = { owner: filter.owner, state: filter.state ?? '' };
  const responses = await readList(
    connection,
    {
      path: queryPath.deployments,
      encodeRequest: (pagination) =>
        QueryDeploymentsRequest.encode(QueryDeploymentsRequest.fromPartial({ filters, pagination })).finish(),
      decodeResponse: QueryDeploymentsResponse.decode,
      itemsOf: (response) => response.deployments,
    },
    signal,
  );
  return responses.map(decodeDeployment);
}
