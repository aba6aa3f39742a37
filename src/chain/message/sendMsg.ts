import { MsgSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import { type Coin, encodeCoin } from '../protocol/coin.ts';
import type { Msg } from '../signing/signer.ts';

/** Sends coins from the signer to another account. Live networks let uakt pass, not uact. */
export function sendMsg(options: { from: string; to: string; amount: readonly Coin[] }): Msg {
  const value = MsgSend.fromPartial({
    fromAddress: options.from,
    toAddress: options.to,
    amount: options.amount.map(encodeCoin),
  });
  return { typeUrl: MsgSend.typeUrl, value };
}
