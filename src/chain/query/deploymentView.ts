import {
  Deployment_State,
  type DeploymentReclamation,
  type Group,
  Group_State,
  GroupSpec,
  type QueryDeploymentResponse,
} from '../protocol/akash.ts';
import { type DeploymentId, decodeDeploymentId, decodeGroupId, type GroupId } from '../protocol/ids.ts';
import { decodeEscrow, type EscrowView } from './escrowView.ts';

/** A deployment with its groups and its escrow. */
export interface DeploymentView {
  readonly id: DeploymentId;
  readonly state: DeploymentState;
  /** SHA-256 of the manifest, 32 bytes. */
  readonly hash: Uint8Array;
  /** Height. */
  readonly createdAt: bigint;
  readonly groups: readonly GroupView[];
  readonly escrow: EscrowView;
  readonly reclamation?: DeploymentReclamation;
}
export type DeploymentState = 'active' | 'closed' | 'invalid';

export interface GroupView {
  readonly id: GroupId;
  /** open, paused, insufficient_funds or closed. */
  readonly state: string;
  readonly spec: GroupSpec;
  readonly createdAt: bigint;
}

/** Reads the protobuf form. */
export function decodeDeployment(response: QueryDeploymentResponse): DeploymentView {
  const { deployment, groups, escrowAccount } = response;
  return {
    id: decodeDeploymentId(deployment?.id),
    state: (Deployment_State[deployment?.state ?? 0] ?? 'invalid') as DeploymentState,
    hash: deployment?.hash ?? new Uint8Array(),
    createdAt: BigInt(deployment?.createdAt.toString() ?? '0'),
    groups: groups.map(decodeGroup),
    escrow: decodeEscrow(escrowAccount),
    ...(deployment?.reclamation && { reclamation: deployment.reclamation }),
  };
}

/** Reads the protobuf form. */
export function decodeGroup(group: Group): GroupView {
  return {
    id: decodeGroupId(group.id),
    state: Group_State[group.state] ?? 'invalid',
    spec: group.groupSpec ?? GroupSpec.fromPartial({}),
    createdAt: BigInt(group.createdAt.toString()),
  };
}
