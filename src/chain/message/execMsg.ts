import { MsgExec } from 'cosmjs-types/cosmos/authz/v1beta1/tx';
import type { Msg } from '../signing/signer.ts';
import { encodeAny } from './encodeAny.ts';

/** Carries out messages in the name of those who granted them. Signed by the grantee alone. */
export function execMsg(options: { grantee: string; messages: readonly Msg[] }): Msg {
  const value = MsgExec.fromPartial({ grantee: options.grantee, msgs: options.messages.map(encodeAny) });
  return { typeUrl: MsgExec.typeUrl, value };
}
