import { Group_State, MsgPauseGroup } from '../../../chain/protocol/akash.ts';
import { decodeGroupId } from '../../../chain/protocol/ids.ts';
import { refuse } from '../../state/refusal.ts';
import { requireGroupId } from '../../state/requireId.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { endGroupOrders } from '../market/endGroupOrders.ts';
import { deploymentErrors } from './deploymentErrors.ts';
import { getGroup, suspendGroup } from './group.ts';

/** Ends a group's orders and leases until it is started again. */
export const pauseGroup = defineMessage<MsgPauseGroup>({
  type: 'akash.deployment.v1beta4.MsgPauseGroup',
  codec: MsgPauseGroup,
  signer: (message) => message.id?.owner ?? '',
  validate: (message) => void requireGroupId(decodeGroupId(message.id)),
  handle(context, message) {
    const group = getGroup(context, decodeGroupId(message.id));
    if (group.state === Group_State.closed) refuse(deploymentErrors.groupClosed);
    if (group.state === Group_State.paused) refuse(deploymentErrors.groupPaused);
    suspendGroup(context, group);
    endGroupOrders(context, group.id, Group_State.paused);
  },
});
