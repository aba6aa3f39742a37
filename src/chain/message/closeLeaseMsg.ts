import { LeaseClosedReason, MsgCloseLease } from '../protocol/akash.ts';
import { encodeLeaseId, type LeaseId } from '../protocol/ids.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';

/** Ends a lease and reopens its order; the escrow stays. To give a machine back, close the deployment instead. Signed by the owner. */
export function closeLeaseMsg(id: LeaseId): Msg {
  const value = MsgCloseLease.fromPartial({ id: encodeLeaseId(id), reason: LeaseClosedReason.lease_closed_owner });
  return { typeUrl: typeUrlOf(MsgCloseLease), value };
}
