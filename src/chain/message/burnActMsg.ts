import { MsgBurnACT } from '../protocol/akash.ts';
import { ACT, encodeCoin } from '../protocol/coin.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';

/** Asks for uakt in exchange for uact, such as a provider has earned. It only queues, as mintActMsg does. Signed by the owner. */
export function burnActMsg(options: { owner: string; uact: bigint }): Msg {
  const { owner, uact } = options;
  const value = MsgBurnACT.fromPartial({ owner, to: owner, coinsToBurn: encodeCoin({ denom: ACT, amount: uact }) });
  return { typeUrl: typeUrlOf(MsgBurnACT), value };
}
