import { MsgWithdrawLease } from '../protocol/akash.ts';
import { encodeLeaseId, type LeaseId } from '../protocol/ids.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';

/** Settles a lease and pays the provider what it has earned. Signed by the provider. */
export function withdrawLeaseMsg(id: LeaseId): Msg {
  return { typeUrl: typeUrlOf(MsgWithdrawLease), value: MsgWithdrawLease.fromPartial({ id: encodeLeaseId(id) }) };
}
