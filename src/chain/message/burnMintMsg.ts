import { MsgBurnMint } from '../protocol/akash.ts';
import { type Coin, encodeCoin } from '../protocol/coin.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';

/** Asks for one coin in exchange for the other, either way round: what mintActMsg and burnActMsg ask for, by denom. Signed by the owner. */
export function burnMintMsg(options: { owner: string; burn: Coin; mintDenom: string }): Msg {
  const { owner, burn, mintDenom } = options;
  const value = MsgBurnMint.fromPartial({ owner, to: owner, coinsToBurn: encodeCoin(burn), denomToMint: mintDenom });
  return { typeUrl: typeUrlOf(MsgBurnMint), value };
}
