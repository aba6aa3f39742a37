import { MsgCloseDeployment } from '../../../chain/protocol/akash.ts';
import { decodeDeploymentId } from '../../../chain/protocol/ids.ts';
import { requireDeploymentId } from '../../state/requireId.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { closeEscrowAccount } from '../escrow/account.ts';
import { deploymentEscrowId } from '../escrow/records.ts';
import { getActiveDeployment } from './deployment.ts';

/** Ends the escrow account; the deployment and all that hangs on it follow through the account's end. */
export const closeDeployment = defineMessage<MsgCloseDeployment>({
  type: 'akash.deployment.v1beta4.MsgCloseDeployment',
  codec: MsgCloseDeployment,
  signer: (message) => message.id?.owner ?? '',
  validate: (message) => void requireDeploymentId(decodeDeploymentId(message.id)),
  handle(context, message) {
    const deployment = getActiveDeployment(context, decodeDeploymentId(message.id));
    closeEscrowAccount(context, deploymentEscrowId(deployment.id));
  },
});
