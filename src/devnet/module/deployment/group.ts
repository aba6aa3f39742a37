import { Group_State } from '../../../chain/protocol/akash.ts';
import type { GroupId } from '../../../chain/protocol/ids.ts';
import type { Context, QueryContext } from '../../state/context.ts';
import { emitMarketplaceEvent } from '../../state/emitMarketplaceEvent.ts';
import { refuse } from '../../state/refusal.ts';
import { deploymentErrors } from './deploymentErrors.ts';
import { type Group, groups } from './records.ts';

/** @throws a refusal with deployment 14. */
export function getGroup({ state }: Pick<QueryContext, 'state'>, id: GroupId): Group {
  return groups.find(state, id) ?? refuse(deploymentErrors.groupNotFound);
}

/** Closes a group, by its tenant's wish or for lack of funds. Its orders are closed by the caller. */
export function endGroup(context: Context, group: Group, state: Group_State): void {
  changeGroup(context, group, state, 'group-closed');
}

/** Pauses a group: nobody bids on it until it is started again. */
export function suspendGroup(context: Context, group: Group): void {
  changeGroup(context, group, Group_State.paused, 'group-paused');
}

/** Opens a paused group again. */
export function resumeGroup(context: Context, group: Group): void {
  changeGroup(context, group, Group_State.open, 'group-started');
}

function changeGroup(
  context: Context,
  group: Group,
  state: Group_State,
  kind: 'group-closed' | 'group-paused' | 'group-started',
): void {
  groups.put(context.state, group.id, { ...group, state });
  emitMarketplaceEvent(context, { kind, id: group.id });
}
