import { MsgUpdateDeployment } from '../protocol/akash.ts';
import { type DeploymentId, encodeDeploymentId } from '../protocol/ids.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';

/** Announces another manifest by its hash; the groups stay. The chain refuses the hash it has already (deployment 10). Signed by the owner. */
export function updateDeploymentMsg(options: { id: DeploymentId; hash: Uint8Array }): Msg {
  const value = MsgUpdateDeployment.fromPartial({ id: encodeDeploymentId(options.id), hash: options.hash });
  return { typeUrl: typeUrlOf(MsgUpdateDeployment), value };
}
