import { MsgStartGroup } from '../protocol/akash.ts';
import { encodeGroupId, type GroupId } from '../protocol/ids.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';

/** Opens a new order for a group that is paused, or that a provider left. Signed by the owner. */
export function startGroupMsg(id: GroupId): Msg {
  return { typeUrl: typeUrlOf(MsgStartGroup), value: MsgStartGroup.fromPartial({ id: encodeGroupId(id) }) };
}
