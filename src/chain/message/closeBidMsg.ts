import { LeaseClosedReason, MsgCloseBid } from '../protocol/akash.ts';
import { type BidId, encodeBidId } from '../protocol/ids.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';

/** Why a provider gives up a bid or a lease; 10000 to 19999 on the wire. */
export type ProviderCloseReason = 'unstable' | 'decommission' | 'unspecified' | 'manifest_timeout';

/** Takes a bid back; an active one ends its lease and pauses the group. Signed by the provider. */
export function closeBidMsg(options: { id: BidId; reason: ProviderCloseReason }): Msg {
  const reason = LeaseClosedReason[`lease_closed_reason_${options.reason}`];
  return { typeUrl: typeUrlOf(MsgCloseBid), value: MsgCloseBid.fromPartial({ id: encodeBidId(options.id), reason }) };
}
