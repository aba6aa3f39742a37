import {
  type QueryDeploymentResponse,
  Deployment as WireDeployment,
  Group as WireGroup,
} from '../../../../chain/protocol/akash.ts';
import { encodeDeploymentId, encodeGroupId } from '../../../../chain/protocol/ids.ts';
import type { QueryContext } from '../../../state/context.ts';
import { durationOf } from '../../../state/durations.ts';
import { getEscrowAccount } from '../../escrow/account.ts';
import { viewAccount } from '../../escrow/query/views.ts';
import { deploymentEscrowId } from '../../escrow/records.ts';
import { groupsOf } from '../deployment.ts';
import type { Deployment, Group } from '../records.ts';

export function viewGroup(group: Group): WireGroup {
  return WireGroup.fromPartial({
    id: encodeGroupId(group.id),
    state: group.state,
    groupSpec: group.spec,
    createdAt: group.createdAt,
  });
}

/** A deployment with its groups and its escrow account. */
export function viewDeployment(context: QueryContext, deployment: Deployment): QueryDeploymentResponse {
  return {
    deployment: WireDeployment.fromPartial({
      id: encodeDeploymentId(deployment.id),
      state: deployment.state,
      hash: deployment.hash,
      createdAt: deployment.createdAt,
      ...(deployment.reclamationMs !== undefined && {
        reclamation: { minWindow: durationOf(deployment.reclamationMs) },
      }),
    }),
    groups: groupsOf(context, deployment.id).map(viewGroup),
    escrowAccount: viewAccount(getEscrowAccount(context, deploymentEscrowId(deployment.id))),
  };
}
