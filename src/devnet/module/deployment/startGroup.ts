import { Group_State, MsgStartGroup } from '../../../chain/protocol/akash.ts';
import { decodeGroupId } from '../../../chain/protocol/ids.ts';
import { refuse } from '../../state/refusal.ts';
import { requireGroupId } from '../../state/requireId.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { openOrder } from '../market/order.ts';
import { getDeployment } from './deployment.ts';
import { deploymentErrors } from './deploymentErrors.ts';
import { getGroup, resumeGroup } from './group.ts';

/** Opens a group that is neither open nor closed, with a new order. The node does not look at the deployment's state, and neither do we. */
export const startGroup = defineMessage<MsgStartGroup>({
  type: 'akash.deployment.v1beta4.MsgStartGroup',
  codec: MsgStartGroup,
  signer: (message) => message.id?.owner ?? '',
  validate: (message) => void requireGroupId(decodeGroupId(message.id)),
  handle(context, message) {
    const group = getGroup(context, decodeGroupId(message.id));
    if (group.state === Group_State.closed) refuse(deploymentErrors.groupClosed);
    if (group.state === Group_State.open) refuse(deploymentErrors.groupOpen);
    resumeGroup(context, group);
    openOrder(context, group.id, group.spec, getDeployment(context, group.id).reclamationMs);
  },
});
