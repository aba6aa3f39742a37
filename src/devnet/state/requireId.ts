import type { DeploymentId, GroupId, LeaseId, OrderId } from '../../chain/protocol/ids.ts';
import { isAddress, requireAddress } from './address.ts';
import { refuse } from './refusal.ts';
import { sdkErrors } from './sdkErrors.ts';

/** @throws a refusal with sdk 7 or 3. Source of all four: chain-sdk `go/node/{deployment,market}/v1` Validate of the ids. */
export function requireDeploymentId(id: DeploymentId): DeploymentId {
  requireAddress(id.owner, 'DeploymentID: Invalid Owner Address');
  return id.dseq === 0n ? refuse(sdkErrors.invalidSequence, 'DeploymentID: Invalid Deployment Sequence') : id;
}

/** @throws a refusal with sdk 7 or 3. */
export function requireGroupId(id: GroupId): GroupId {
  requireDeploymentId(id);
  return id.gseq === 0 ? refuse(sdkErrors.invalidSequence, 'GroupID: Invalid Group Sequence') : id;
}

/** @throws a refusal with sdk 7 or 3. */
export function requireOrderId(id: OrderId): OrderId {
  requireGroupId(id);
  return id.oseq === 0 ? refuse(sdkErrors.invalidSequence, 'OrderID: Invalid Order Sequence') : id;
}

/** For a bid and for a lease. `bseq` is not in use. @throws a refusal with sdk 7, 3, or 36 when somebody bids on an own order. */
export function requireLeaseId(id: LeaseId, bseq: number): LeaseId {
  requireOrderId(id);
  if (!isAddress(id.provider)) refuse(sdkErrors.invalidAddress, 'BidID: Invalid Provider Address');
  if (id.owner === id.provider) refuse(sdkErrors.conflict, 'BidID: self-bid');
  return bseq === 0 ? id : refuse(sdkErrors.conflict, 'BidID: invalid bseq');
}
