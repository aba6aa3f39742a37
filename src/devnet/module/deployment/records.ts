import type { Deployment_State, Group_State, GroupSpec } from '../../../chain/protocol/akash.ts';
import type { DeploymentId, GroupId } from '../../../chain/protocol/ids.ts';
import { deploymentKey, groupKey } from '../../state/idKeys.ts';
import { defineTable } from '../../state/table.ts';

export interface Deployment {
  readonly id: DeploymentId;
  readonly state: Deployment_State;
  /** SHA-256 of the manifest, 32 bytes. The chain never sees the manifest itself. */
  readonly hash: Uint8Array;
  readonly createdAt: bigint;
  /** The least notice that the tenant demands of a provider, in milliseconds. */
  readonly reclamationMs?: number;
}

export interface Group {
  readonly id: GroupId;
  readonly state: Group_State;
  readonly spec: GroupSpec;
  readonly createdAt: bigint;
}

export const deployments = defineTable<DeploymentId, Deployment>('deployment', deploymentKey);
export const groups = defineTable<GroupId, Group>('group', groupKey);
