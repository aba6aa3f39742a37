import { MsgSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import { decodeCoin } from '../../../chain/protocol/coin.ts';
import { requireAddress } from '../../state/address.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { sendCoins } from './balances.ts';
import { requirePositiveCoins, requireReceiver, requireSendable } from './sendRules.ts';

/** Moves coins from one person to another. The bank checks all of it when it carries the message out, so that a fee is due in any case. */
export const send = defineMessage<MsgSend>({
  type: 'cosmos.bank.v1beta1.MsgSend',
  codec: MsgSend,
  signer: (message) => message.fromAddress,
  validate: () => undefined,
  handle(context, message) {
    requireAddress(message.fromAddress, 'invalid from address');
    requireAddress(message.toAddress, 'invalid to address');
    const coins = requirePositiveCoins(message.amount.map(decodeCoin));
    for (const coin of coins) requireSendable(context, coin.denom);
    requireReceiver(context, message.toAddress);
    sendCoins(context, message.fromAddress, message.toAddress, coins);
  },
});
