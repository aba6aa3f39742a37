import { MsgWithdrawLease } from '../../../chain/protocol/akash.ts';
import { decodeLeaseId } from '../../../chain/protocol/ids.ts';
import { refuse } from '../../state/refusal.ts';
import { requireLeaseId } from '../../state/requireId.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { withdrawPayment } from '../escrow/payment.ts';
import { leasePaymentId } from '../escrow/records.ts';
import { marketErrors } from './marketErrors.ts';
import { leases } from './records.ts';

/** A provider collects what its lease has earned. */
export const withdrawLease = defineMessage<MsgWithdrawLease>({
  type: 'akash.market.v1beta5.MsgWithdrawLease',
  codec: MsgWithdrawLease,
  signer: (message) => message.id?.provider ?? '',
  validate: (message) => void requireLeaseId(decodeLeaseId(message.id), message.id?.bseq ?? 0),
  handle(context, message) {
    const id = decodeLeaseId(message.id);
    if (!leases.find(context.state, id)) refuse(marketErrors.unknownLease);
    withdrawPayment(context, leasePaymentId(id));
  },
});
