import { MsgCreateCertificate } from '../protocol/akash.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';

/** Publishes a certificate. Signed by its owner. @param options.pubkeyPem of the PEM type `EC PUBLIC KEY`, as createCertificate gives it. */
export function createCertificateMsg(options: { owner: string; certPem: string; pubkeyPem: string }): Msg {
  const value = MsgCreateCertificate.fromPartial({
    owner: options.owner,
    cert: new TextEncoder().encode(options.certPem),
    pubkey: new TextEncoder().encode(options.pubkeyPem),
  });
  return { typeUrl: typeUrlOf(MsgCreateCertificate), value };
}
