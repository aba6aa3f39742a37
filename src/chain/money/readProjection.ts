import type { ChainConnection } from '../connection/chainConnection.ts';
import { type DeploymentId, formatDeploymentId } from '../protocol/ids.ts';
import type { DeploymentView } from '../query/deploymentView.ts';
import { getDeployment } from '../query/getDeployment.ts';
import { listEscrowPayments } from '../query/listEscrowPayments.ts';
import { type EscrowProjection, projectEscrow } from './projectEscrow.ts';

/** A settlement between the two reads shows; the third try is taken as it comes. */
const TRIES = 3;

/**
 * A deployment with its escrow as it stands at the chain's latest height. The payments are sought as the node seeks them, by the beginning
 * of their ids: an escrow of dseq 1 also pays for the leases of the same owner's dseq 12.
 * @throws RunnerError DEPLOYMENT_NOT_FOUND, and what a read throws.
 */
export async function readProjection(
  connection: ChainConnection,
  id: DeploymentId,
  signal?: AbortSignal,
): Promise<{ deployment: DeploymentView; projection: EscrowProjection }> {
  const prefix = `deployment/${formatDeploymentId(id)}`;
  for (let tries = 1; ; tries++) {
    const deployment = await getDeployment(connection, id, signal);
    const payments = await listEscrowPayments(connection, { prefix, state: 'open' }, signal);
    const { height } = await connection.status(signal);
    const { escrow } = await getDeployment(connection, id, signal);
    const isSteady = escrow.settledAt === deployment.escrow.settledAt && escrow.state === deployment.escrow.state;
    if (isSteady || tries === TRIES)
      return { deployment, projection: projectEscrow(deployment.escrow, payments, height) };
  }
}
