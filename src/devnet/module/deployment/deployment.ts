import { Deployment_State } from '../../../chain/protocol/akash.ts';
import type { DeploymentId } from '../../../chain/protocol/ids.ts';
import type { Context, QueryContext } from '../../state/context.ts';
import { emitMarketplaceEvent } from '../../state/emitMarketplaceEvent.ts';
import { deploymentKey } from '../../state/idKeys.ts';
import { refuse } from '../../state/refusal.ts';
import { deploymentErrors } from './deploymentErrors.ts';
import { type Deployment, deployments, type Group, groups } from './records.ts';

/** @throws a refusal with deployment 4. */
export function getDeployment({ state }: Pick<QueryContext, 'state'>, id: DeploymentId): Deployment {
  return deployments.find(state, id) ?? refuse(deploymentErrors.notFound);
}

/** A deployment's groups in the order of their numbers. */
export function groupsOf({ state }: Pick<QueryContext, 'state'>, id: DeploymentId): Group[] {
  return groups.list(state, `${deploymentKey(id)}/`).map((row) => row.value);
}

/** The deployment, when it can still be changed. @throws a refusal with deployment 4 or 5. */
export function getActiveDeployment(context: Pick<QueryContext, 'state'>, id: DeploymentId): Deployment {
  const deployment = getDeployment(context, id);
  return deployment.state === Deployment_State.active ? deployment : refuse(deploymentErrors.closed);
}

/** Marks a deployment as closed. What hangs on it is closed by the caller. */
export function endDeployment(context: Context, deployment: Deployment): void {
  deployments.put(context.state, deployment.id, { ...deployment, state: Deployment_State.closed });
  emitMarketplaceEvent(context, { kind: 'deployment-closed', id: deployment.id });
}
