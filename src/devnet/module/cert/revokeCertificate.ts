import { Cert_State, MsgRevokeCertificate } from '../../../chain/protocol/akash.ts';
import { requireAddress } from '../../state/address.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
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
    if (!/^[+-]?\d+$/.test(message.id?.serial ?? '')) refuse(certErrors.invalidSerial);
  },
  handle(context, message) {
    const id = { owner: message.id?.owner ?? '', serial: magnitudeOf(message.id?.serial ?? '') };
    const certificate = certificates.find(context.state, id) ?? refuse(certErrors.notFound);
    if (certificate.state === Cert_State.revoked) refuse(certErrors.alreadyRevoked);
    certificates.put(context.state, id, { ...certificate, state: Cert_State.revoked });
  },
});

/** The node's keys hold a number's magnitude only, in up to 40 bytes; a longer one makes it panic. Source: `x/cert/keeper/key.go` serialPrefix. */
function magnitudeOf(serial: string): string {
  const magnitude = serial.replace(/^[+-]?0*(?=\d)/, '');
  // 2^320 has 97 digits: what is longer need not be read to be known as too large.
  if (magnitude.length > 97 || BigInt(magnitude) >= 2n ** 320n) refuse(sdkErrors.panic, 'recovered: unknown address');
  return magnitude;
}
