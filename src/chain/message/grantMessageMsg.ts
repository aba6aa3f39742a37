import { GenericAuthorization } from 'cosmjs-types/cosmos/authz/v1beta1/authz';
import type { Msg } from '../signing/signer.ts';
import { type GrantParties, grantMsg } from './grantMsg.ts';

/** Lets somebody send any message of one type in the granter's name, without a limit. Signed by the granter. @param options.messageType its type URL. */
export function grantMessageMsg(options: GrantParties & { messageType: string }): Msg {
  const value = GenericAuthorization.encode({ msg: options.messageType }).finish();
  return grantMsg(options, { typeUrl: GenericAuthorization.typeUrl, value });
}
