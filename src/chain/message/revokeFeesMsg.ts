import { MsgRevokeAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/tx';
import type { Msg } from '../signing/signer.ts';

/** Ends a fee grant. Signed by the granter. */
export function revokeFeesMsg(options: { granter: string; grantee: string }): Msg {
  const { granter, grantee } = options;
  return { typeUrl: MsgRevokeAllowance.typeUrl, value: MsgRevokeAllowance.fromPartial({ granter, grantee }) };
}
