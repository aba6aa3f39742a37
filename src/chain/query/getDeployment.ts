import { RunnerError } from '../../base/runnerError.ts';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { type DeploymentId, formatDeploymentId } from '../protocol/ids.ts';
import type { DeploymentView } from './deploymentView.ts';
import { findDeployment } from './findDeployment.ts';

/** The deployment, closed ones too. @throws RunnerError DEPLOYMENT_NOT_FOUND */
export async function getDeployment(
  connection: ChainConnection,
  id: DeploymentId,
  signal?: AbortSignal,
): Promise<DeploymentView> {
  const deployment = await findDeployment(connection, id, signal);
  if (!deployment) throw new RunnerError('DEPLOYMENT_NOT_FOUND', { id: formatDeploymentId(id) });
  return deployment;
}
