import { RunnerError } from '../../base/runnerError.ts';
import { sendMsg } from '../../chain/message/sendMsg.ts';
import { type Coin, formatCoin } from '../../chain/protocol/coin.ts';
import { listBalances } from '../../chain/query/listBalances.ts';
import type { Call, CommandGroup, CommandSpec } from '../frame/command.ts';
import { parseArgument } from '../frame/parseArgument.ts';
import { parseValue } from '../frame/parseValue.ts';
import type { SharedOptions } from '../frame/sharedOptions.ts';
import { txDone } from '../frame/submitTx.ts';

const send: CommandSpec<SharedOptions> = {
  name: 'send',
  args: ['<to>', '<amount>'],
  summary: 'send coins to an account, after a look at whether there are enough',
  needs: 'tx',
  examples: [
    'send akash1… 5akt --from tenant',
    'send akash1… 5000000uakt --from tenant --keyring-backend test --yes --output json',
  ],
  run: async (call, _options, [toText = '', amountText = '']) => {
    const to = parseArgument('to', toText, parseValue.address);
    const amount = parseArgument('amount', amountText, parseValue.coins);
    const { wallet } = await call.key();
    const what = `send ${amount.map(formatCoin).join(', ')} to ${to}`;
    const request = {
      what,
      messages: [sendMsg({ from: wallet.address, to, amount })],
      preflight: () => checkBalances(call, wallet.address, amount),
    };
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { from: wallet.address, to, amount });
  },
};

/** `akash-runner send`. */
export const sendCommands: CommandGroup = { name: 'send', summary: '', single: true, commands: [send] };

/** The chain says the same, but only after the question whether to send. */
async function checkBalances(call: Call, address: string, amount: readonly Coin[]): Promise<void> {
  const held = await listBalances(await call.connection(), address, call.signal);
  for (const { denom, amount: needed } of amount) {
    const balance = held.find((coin) => coin.denom === denom)?.amount ?? 0n;
    if (balance < needed)
      throw new RunnerError('CLI_BALANCE_SHORT', { address, denom, balance, needed, missing: needed - balance });
  }
}
