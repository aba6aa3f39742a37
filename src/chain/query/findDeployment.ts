import type { ChainConnection } from '../connection/chainConnection.ts';
import { QueryDeploymentRequest, QueryDeploymentResponse } from '../protocol/akash.ts';
import { type DeploymentId, encodeDeploymentId } from '../protocol/ids.ts';
import { queryPath } from '../protocol/queryPath.ts';
import { type DeploymentView, decodeDeployment } from './deploymentView.ts';
import { orNotFound } from './orNotFound.ts';

/** The deployment, closed ones too, or undefined when the chain has none of this id. */
export async function findDeployment(
  connection: ChainConnection,
  id: DeploymentId,
  signal?: AbortSignal,
): Promise<DeploymentView | undefined> {
  const request = QueryDeploymentRequest.encode({ id: encodeDeploymentId(id) }).finish();
  const bytes = await orNotFound(connection.abciQuery(queryPath.deployment, request, signal));
  return bytes && decodeDeployment(QueryDeploymentResponse.decode(bytes));
}
