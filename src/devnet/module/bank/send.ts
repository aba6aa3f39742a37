import { MsgSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import { type Coin, decodeCoin } from '../../../chain/protocol/coin.ts';
import { requireAddress } from '../../state/address.ts';
import type { Context } from '../../state/context.ts';
import { type Reason, refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { isBlocked } from '../auth/accounts.ts';
import { sendCoins } from './balances.ts';

/** Source: cosmos-sdk `x/bank/types/errors.go`. */
const SEND_DISABLED: Reason = { codespace: 'bank', code: 5, text: 'send transactions are disabled' };

/** Moves coins from one person to another. The bank checks all of it when it carries the message out, so that a fee is due in any case. */
export const send = defineMessage<MsgSend>({
  type: 'cosmos.bank.v1beta1.MsgSend',
  codec: MsgSend,
  signer: (message) => message.fromAddress,
  validate: () => undefined,
  handle(context, message) {
    requireAddress(message.fromAddress, 'invalid from address');
    requireAddress(message.toAddress, 'invalid to address');
    const coins = requirePositive(message.amount.map(decodeCoin));
    for (const coin of coins) requireSendable(context, coin.denom);
    if (isBlocked(context, message.toAddress)) {
      refuse(sdkErrors.unauthorized, `${message.toAddress} is not allowed to receive funds`);
    }
    sendCoins(context, message.fromAddress, message.toAddress, coins);
  },
});

function requirePositive(coins: Coin[]): Coin[] {
  const ordered = coins.every((coin, index) => index === 0 || coin.denom > (coins[index - 1]?.denom ?? ''));
  if (coins.length === 0 || !ordered || coins.some((coin) => coin.amount <= 0n)) refuse(sdkErrors.invalidCoins);
  return coins;
}

function requireSendable({ params }: Context, denom: string): void {
  if (params.sendDisabled.includes(denom)) refuse(SEND_DISABLED, `${denom} transfers are currently disabled`);
}
