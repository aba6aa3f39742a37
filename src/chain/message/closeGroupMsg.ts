import { MsgCloseGroup } from '../protocol/akash.ts';
import { encodeGroupId, type GroupId } from '../protocol/ids.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';

/** Closes one group for good, with its order, bids and lease; the deployment and its escrow stay. Signed by the owner. */
export function closeGroupMsg(id: GroupId): Msg {
  return { typeUrl: typeUrlOf(MsgCloseGroup), value: MsgCloseGroup.fromPartial({ id: encodeGroupId(id) }) };
}
