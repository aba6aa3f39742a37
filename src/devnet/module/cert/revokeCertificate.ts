import { Cert_State, MsgRevokeCertificate } from '../../../chain/protocol/akash.ts';
import { requireAddress } from '../../state/address.ts';
import { refuse } from '../../state/refusal.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { certErrors } from './certErrors.ts';
import { certificates } from './certificates.ts';

/** Takes a certificate back for good. */
export const revokeCertificate = defineMessage<MsgRevokeCertificate>({
  type: 'akash.cert.v1.MsgRevokeCertificate',
  codec: MsgRevokeCertificate,
  signer: (message) => message.id?.owner ?? '',
  validate(message) {
    requireAddress(message.id?.owner ?? '', 'MsgRevoke: Invalid Owner Address');
    if (!/^\d{1,60}$/.test(message.id?.serial ?? '')) refuse(certErrors.invalidSerial);
  },
  handle(context, message) {
    const id = { owner: message.id?.owner ?? '', serial: BigInt(message.id?.serial ?? '0').toString() };
    const certificate = certificates.find(context.state, id) ?? refuse(certErrors.notFound);
    if (certificate.state === Cert_State.revoked) refuse(certErrors.alreadyRevoked);
    certificates.put(context.state, id, { ...certificate, state: Cert_State.revoked });
  },
});
