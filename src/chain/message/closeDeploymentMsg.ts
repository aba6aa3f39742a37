import { MsgCloseDeployment } from '../protocol/akash.ts';
import { type DeploymentId, encodeDeploymentId } from '../protocol/ids.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';

/** Closes a deployment with its orders, bids and leases, and refunds what is left of the escrow. Signed by the owner. */
export function closeDeploymentMsg(id: DeploymentId): Msg {
  const value = MsgCloseDeployment.fromPartial({ id: encodeDeploymentId(id) });
  return { typeUrl: typeUrlOf(MsgCloseDeployment), value };
}
