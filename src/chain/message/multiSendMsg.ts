import { MsgMultiSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import { type Coin, encodeCoin } from '../protocol/coin.ts';
import type { Msg } from '../signing/signer.ts';

/** Sends coins of one denom from the signer to several accounts at once. */
export function multiSendMsg(options: {
  from: string;
  denom: string;
  to: ReadonlyArray<{ readonly address: string; readonly amount: bigint }>;
}): Msg {
  const { from, denom, to } = options;
  const total: Coin = { denom, amount: to.reduce((sum, { amount }) => sum + amount, 0n) };
  const value = MsgMultiSend.fromPartial({
    inputs: [{ address: from, coins: [encodeCoin(total)] }],
    outputs: to.map(({ address, amount }) => ({ address, coins: [encodeCoin({ denom, amount })] })),
  });
  return { typeUrl: MsgMultiSend.typeUrl, value };
}
