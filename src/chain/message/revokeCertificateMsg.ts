import { MsgRevokeCertificate } from '../protocol/akash.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';

/** Makes a published certificate void for ever. Signed by its owner. @param options.serial decimal, as createCertificate gives it. */
export function revokeCertificateMsg(options: { owner: string; serial: string }): Msg {
  const value = MsgRevokeCertificate.fromPartial({ id: { owner: options.owner, serial: options.serial } });
  return { typeUrl: typeUrlOf(MsgRevokeCertificate), value };
}
