import { MsgMintACT } from '../protocol/akash.ts';
import { AKT, encodeCoin } from '../protocol/coin.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';

/**
 * Asks for uact in exchange for uakt, at the oracle's price less the spread. It only queues: the coins go now, the others come at the next
 * epoch, or the first come back (`waitForMint`). One cannot mint for another. Signed by the owner.
 */
export function mintActMsg(options: { owner: string; uakt: bigint }): Msg {
  const { owner, uakt } = options;
  const value = MsgMintACT.fromPartial({ owner, to: owner, coinsToBurn: encodeCoin({ denom: AKT, amount: uakt }) });
  return { typeUrl: typeUrlOf(MsgMintACT), value };
}
