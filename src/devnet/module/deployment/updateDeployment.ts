import { MsgUpdateDeployment } from '../../../chain/protocol/akash.ts';
import { decodeDeploymentId } from '../../../chain/protocol/ids.ts';
import { emitMarketplaceEvent } from '../../state/emitMarketplaceEvent.ts';
import { refuse } from '../../state/refusal.ts';
import { requireDeploymentId } from '../../state/requireId.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { getActiveDeployment } from './deployment.ts';
import { deploymentErrors } from './deploymentErrors.ts';
import { deployments } from './records.ts';
import { requireHash } from './requireHash.ts';

/** Announces another manifest. The same hash again is an error. */
export const updateDeployment = defineMessage<MsgUpdateDeployment>({
  type: 'akash.deployment.v1beta4.MsgUpdateDeployment',
  codec: MsgUpdateDeployment,
  signer: (message) => message.id?.owner ?? '',
  validate(message) {
    requireDeploymentId(decodeDeploymentId(message.id));
    requireHash(message.hash);
  },
  handle(context, message) {
    const deployment = getActiveDeployment(context, decodeDeploymentId(message.id));
    if (Buffer.compare(deployment.hash, message.hash) === 0) refuse(deploymentErrors.invalidHash);
    deployments.put(context.state, deployment.id, { ...deployment, hash: message.hash });
    emitMarketplaceEvent(context, { kind: 'deployment-updated', id: deployment.id, hash: message.hash });
  },
});
