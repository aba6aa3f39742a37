import { LeaseClosedReason, MsgLeaseStartReclaim } from '../protocol/akash.ts';
import { encodeLeaseId, type LeaseId } from '../protocol/ids.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';
import type { ProviderCloseReason } from './closeBidMsg.ts';

/**
 * Gives notice on a lease whose bid granted a window: from the deadline on the provider may close its bid, and is paid until then. The
 * chain refuses leases without a window (market 35) and a second notice (market 36). Signed by the provider.
 */
export function leaseStartReclaimMsg(options: { id: LeaseId; reason: ProviderCloseReason }): Msg {
  const reason = LeaseClosedReason[`lease_closed_reason_${options.reason}`];
  const value = MsgLeaseStartReclaim.fromPartial({ id: encodeLeaseId(options.id), reason });
  return { typeUrl: typeUrlOf(MsgLeaseStartReclaim), value };
}
