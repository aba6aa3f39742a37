import type { DeploymentId, GroupId, LeaseId, OrderId } from '../../chain/protocol/ids.ts';
import { sortable } from './table.ts';

/** Keys of the market's tables: the ids' parts in order, numbers of fixed width. Each ends where a longer one goes on with a slash. */
export function deploymentKey(id: DeploymentId): string {
  return `${id.owner}/${sortable(id.dseq)}`;
}
export function groupKey(id: GroupId): string {
  return `${deploymentKey(id)}/${sortable(id.gseq)}`;
}
export function orderKey(id: OrderId): string {
  return `${groupKey(id)}/${sortable(id.oseq)}`;
}
export function leaseKey(id: LeaseId): string {
  return `${orderKey(id)}/${id.provider}`;
}
