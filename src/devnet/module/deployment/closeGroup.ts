import { Group_State, MsgCloseGroup } from '../../../chain/protocol/akash.ts';
import { decodeGroupId } from '../../../chain/protocol/ids.ts';
import { refuse } from '../../state/refusal.ts';
import { requireGroupId } from '../../state/requireId.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { endGroupOrders } from '../market/endGroupOrders.ts';
import { deploymentErrors } from './deploymentErrors.ts';
import { endGroup, getGroup } from './group.ts';

/** Closes one group for good. The deployment and its escrow stay. */
export const closeGroup = defineMessage<MsgCloseGroup>({
  type: 'akash.deployment.v1beta4.MsgCloseGroup',
  codec: MsgCloseGroup,
  signer: (message) => message.id?.owner ?? '',
  validate: (message) => void requireGroupId(decodeGroupId(message.id)),
  handle(context, message) {
    const group = getGroup(context, decodeGroupId(message.id));
    if (group.state === Group_State.closed) refuse(deploymentErrors.groupClosed);
    endGroup(context, group, Group_State.closed);
    endGroupOrders(context, group.id, Group_State.closed);
  },
});
