import type { Input, Output } from 'cosmjs-types/cosmos/bank/v1beta1/bank';
import { MsgMultiSend } from 'cosmjs-types/cosmos/bank/v1beta1/tx';
import { type Coin, decodeCoin } from '../../../chain/protocol/coin.ts';
import { requireAddress } from '../../state/address.ts';
import { addCoins } from '../../state/coins.ts';
import type { Context } from '../../state/context.ts';
import { event } from '../../state/event.ts';
import { refuse } from '../../state/refusal.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { ensureAccount } from '../auth/accounts.ts';
import { formatCoins, giveCoins, takeCoins } from './balances.ts';
import { bankErrors } from './bankErrors.ts';
import { requirePositiveCoins, requireReceiver, requireSendable } from './sendRules.ts';

/** Coins of one end of a move. */
interface Share {
  readonly address: string;
  readonly coins: readonly Coin[];
}

/** Moves coins from one person to several. Source: cosmos-sdk `x/bank/keeper` MultiSend, InputOutputCoins. */
export const multiSend = defineMessage<MsgMultiSend>({
  type: 'cosmos.bank.v1beta1.MsgMultiSend',
  codec: MsgMultiSend,
  signer: (message) => message.inputs[0]?.address ?? '',
  validate: () => undefined,
  handle(context, { inputs, outputs }) {
    const [first] = inputs;
    if (!first) return refuse(bankErrors.noInputs);
    if (inputs.length !== 1) refuse(bankErrors.multipleSenders);
    if (outputs.length === 0) refuse(bankErrors.noOutputs);
    const input = shareOf(first, 'invalid input address');
    const shares = outputs.map((output) => shareOf(output, 'invalid output address'));
    requireSameSum(input, shares);
    for (const { denom } of input.coins) requireSendable(context, denom);
    for (const { address } of shares) requireReceiver(context, address);
    move(context, input, shares);
  },
});

function shareOf({ address, coins }: Input | Output, what: string): Share {
  requireAddress(address, what);
  return { address, coins: requirePositiveCoins(coins.map(decodeCoin)) };
}

function requireSameSum(input: Share, shares: readonly Share[]): void {
  const sum = shares.reduce<readonly Coin[]>((total, { coins }) => addCoins(total, coins), []);
  if (formatCoins(sum) !== formatCoins(input.coins)) refuse(bankErrors.inputOutputMismatch);
}

/** Accounts come into being first; then all is taken at once and handed out one by one. */
function move(context: Context, input: Share, shares: readonly Share[]): void {
  context.emit(event('message', { sender: input.address }));
  for (const { address } of shares) ensureAccount(context, address);
  takeCoins(context, input.address, input.coins);
  for (const { address, coins } of shares) {
    giveCoins(context, address, coins);
    context.emit(event('transfer', { recipient: address, sender: input.address, amount: formatCoins(coins) }));
  }
}
