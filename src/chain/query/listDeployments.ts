import type { ChainConnection } from '../connection/chainConnection.ts';
import { QueryDeploymentsRequest, QueryDeploymentsResponse } from '../protocol/akash.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { type DeploymentView, decodeDeployment } from './deploymentView.ts';
import { readList } from './readList.ts';

/** Deployments that match every field given. */
export async function listDeployments(
  connection: ChainConnection,
  filter: { owner?: string; dseq?: bigint; state?: 'active' | 'closed' },
  signal?: AbortSignal,
): Promise<DeploymentView[]> {
  const responses = await readList(
    connection,
    {
      path: queryPath.deployments,
      encodeRequest: (pagination) =>
        QueryDeploymentsRequest.encode(QueryDeploymentsRequest.fromPartial({ filters: filter, pagination })).finish(),
      decodeResponse: QueryDeploymentsResponse.decode,
      itemsOf: (response) => response.deployments,
    },
    signal,
  );
  return responses.map(decodeDeployment);
}
