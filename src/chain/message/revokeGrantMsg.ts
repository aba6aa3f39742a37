import { MsgRevoke } from 'cosmjs-types/cosmos/authz/v1beta1/tx';
import { MsgAccountDeposit } from '../protocol/akash.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';

/** The message type that a grant of deposits stands under. */
export const DEPOSIT_MESSAGE = typeUrlOf(MsgAccountDeposit);

/** Takes a grant back. What was deposited with it stays in its escrow. Signed by the granter. @param options.messageType default: that of deposits. */
export function revokeGrantMsg(options: { granter: string; grantee: string; messageType?: string }): Msg {
  const { granter, grantee, messageType = DEPOSIT_MESSAGE } = options;
  return { typeUrl: MsgRevoke.typeUrl, value: MsgRevoke.fromPartial({ granter, grantee, msgTypeUrl: messageType }) };
}
