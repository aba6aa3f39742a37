import { type DeploymentId, formatDeploymentId, formatLeaseId, type LeaseId } from '../chain/protocol/ids.ts';

/** Names of a rental's intents in the signer's journal: whoever takes the rental up again asks under the same name. */
export function orderKey(id: DeploymentId): string {
  return `order/${formatDeploymentId(id)}`;
}

export function leaseKey(id: LeaseId): string {
  return `lease/${formatLeaseId(id)}`;
}

export function closeKey(id: DeploymentId): string {
  return `close/${formatDeploymentId(id)}`;
}
