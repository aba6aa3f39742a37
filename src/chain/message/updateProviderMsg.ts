import { MsgUpdateProvider } from '../protocol/akash.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';
import { encodeRegistration, type ProviderRegistration } from './createProviderMsg.ts';

/** Replaces a provider's registration as a whole. Signed by its owner. */
export function updateProviderMsg(registration: ProviderRegistration): Msg {
  return {
    typeUrl: typeUrlOf(MsgUpdateProvider),
    value: MsgUpdateProvider.fromPartial(encodeRegistration(registration)),
  };
}
