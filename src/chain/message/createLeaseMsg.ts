import { MsgCreateLease } from '../protocol/akash.ts';
import { type BidId, encodeBidId } from '../protocol/ids.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';

/** Accepts a bid; all others of the order are lost. Signed by the owner. */
export function createLeaseMsg(bidId: BidId): Msg {
  return { typeUrl: typeUrlOf(MsgCreateLease), value: MsgCreateLease.fromPartial({ bidId: encodeBidId(bidId) }) };
}
