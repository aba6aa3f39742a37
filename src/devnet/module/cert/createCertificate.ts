import { Cert_State, MsgCreateCertificate } from '../../../chain/protocol/akash.ts';
import { requireAddress } from '../../state/address.ts';
import { refuse } from '../../state/refusal.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { certErrors } from './certErrors.ts';
import { certificates } from './certificates.ts';
import { parseCertificate } from './parseCertificate.ts';

/** Publishes a certificate. There is no event for it. */
export const createCertificate = defineMessage<MsgCreateCertificate>({
  type: 'akash.cert.v1.MsgCreateCertificate',
  codec: MsgCreateCertificate,
  signer: (message) => message.owner,
  validate(message) {
    requireAddress(message.owner, 'MsgCreateCertificate: Invalid Owner Address');
    parseCertificate(message.owner, message.cert, message.pubkey);
  },
  handle(context, { owner, cert, pubkey }) {
    const id = { owner, serial: parseCertificate(owner, cert, pubkey) };
    if (certificates.find(context.state, id)) refuse(certErrors.exists);
    certificates.put(context.state, id, { id, state: Cert_State.valid, cert, pubkey });
  },
});
