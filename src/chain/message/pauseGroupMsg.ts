import { MsgPauseGroup } from '../protocol/akash.ts';
import { encodeGroupId, type GroupId } from '../protocol/ids.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';

/** Ends a group's order, bids and lease until it is started again. Signed by the owner. */
export function pauseGroupMsg(id: GroupId): Msg {
  return { typeUrl: typeUrlOf(MsgPauseGroup), value: MsgPauseGroup.fromPartial({ id: encodeGroupId(id) }) };
}
