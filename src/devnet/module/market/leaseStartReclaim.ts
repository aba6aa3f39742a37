import { Lease_State, LeaseClosedReason, MsgLeaseStartReclaim } from '../../../chain/protocol/akash.ts';
import { decodeLeaseId, encodeLeaseId } from '../../../chain/protocol/ids.ts';
import { typedEvent } from '../../state/event.ts';
import { refuse } from '../../state/refusal.ts';
import { requireLeaseId } from '../../state/requireId.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { marketErrors } from './marketErrors.ts';
import { type Lease, leases } from './records.ts';
import { requireProviderReason } from './requireProviderReason.ts';

/** A provider gives notice. It may close the lease once the window that it promised has passed, by the blocks' time. */
export const leaseStartReclaim = defineMessage<MsgLeaseStartReclaim>({
  type: 'akash.market.v1beta5.MsgLeaseStartReclaim',
  codec: MsgLeaseStartReclaim,
  signer: (message) => message.id?.provider ?? '',
  validate(message) {
    requireLeaseId(decodeLeaseId(message.id), message.id?.bseq ?? 0);
    requireProviderReason(message.reason);
  },
  handle(context, message) {
    const lease = leases.find(context.state, decodeLeaseId(message.id)) ?? refuse(marketErrors.unknownLease);
    if (lease.state !== Lease_State.active) refuse(marketErrors.leaseNotActive);
    const { windowMs, startedAt } = lease.reclamation ?? refuse(marketErrors.leaseNotReclaimable);
    if (startedAt !== 0n) refuse(marketErrors.leaseAlreadyReclaiming);
    const deadline = BigInt(Math.floor((context.timeMs + windowMs) / 1000));
    const reclamation = { windowMs, startedAt: context.height, deadline, reason: message.reason };
    leases.put(context.state, lease.id, { ...lease, state: Lease_State.reclaiming, reclamation });
    context.emit(reclaimStarted(lease, message.reason, deadline));
  },
});

function reclaimStarted(lease: Lease, reason: LeaseClosedReason, deadline: bigint) {
  const { owner, dseq, gseq, oseq, provider, bseq } = encodeLeaseId(lease.id);
  return typedEvent({
    type: 'akash.market.v1.EventLeaseReclaimStarted',
    attributes: [
      { key: 'id', value: JSON.stringify({ owner, dseq: dseq.toString(), gseq, oseq, provider, bseq }) },
      { key: 'reason', value: JSON.stringify(LeaseClosedReason[reason] ?? reason) },
      { key: 'deadline', value: JSON.stringify(deadline.toString()) },
    ],
  });
}
