import { Option } from 'commander';
import { unwrap } from '../../base/result.ts';
import { RunnerError } from '../../base/runnerError.ts';
import { burnActMsg } from '../../chain/message/burnActMsg.ts';
import { mintActMsg } from '../../chain/message/mintActMsg.ts';
import { waitForMint } from '../../chain/money/waitForMint.ts';
import { ACT, AKT, formatCoin } from '../../chain/protocol/coin.ts';
import type { Call, CommandGroup, CommandSpec, Outcome, TxOutcome } from '../frame/command.ts';
import { parseArgument } from '../frame/parseArgument.ts';
import { parseValue } from '../frame/parseValue.ts';
import type { SharedOptions } from '../frame/sharedOptions.ts';
import { txDone } from '../frame/submitTx.ts';

interface ExchangeOptions extends SharedOptions {
  readonly wait?: number;
}

const waitOption = () => [
  new Option('--wait <duration>', 'wait so long until it is done, and say why when it is not').argParser(
    parseValue.duration,
  ),
];

/** The chain only queues the exchange: nobody may take the transaction for the coins. */
const QUEUED =
  '  queued: the chain exchanges it in one of the next epochs, or gives it back; query balances shows when';

const mint: CommandSpec<ExchangeOptions> = {
  name: 'mint',
  args: ['<amount>'],
  summary: 'burn uakt for uact, of which deposits and prices are; the chain queues it',
  needs: 'tx',
  options: waitOption,
  examples: ['mint 20akt --from tenant', 'mint 20akt --from tenant --wait 5m'],
  run: async (call, options, [text = '']) => {
    const { amount } = amountOf(text, AKT);
    const owner = await call.address();
    const burn = formatCoin({ denom: AKT, amount });
    const request = {
      what: `queue ${burn} to be exchanged for ${ACT}`,
      messages: [mintActMsg({ owner, uakt: amount })],
    };
    const tx = await call.submit(request);
    return tx && settle(call, options, txDone(request, tx), { owner, tx, burn });
  },
};

const burn: CommandSpec<ExchangeOptions> = {
  name: 'burn',
  args: ['<amount>'],
  summary: 'burn uact for uakt; the chain queues it',
  needs: 'tx',
  options: waitOption,
  examples: ['burn 20act --from provider --wait 5m'],
  run: async (call, options, [text = '']) => {
    const { amount } = amountOf(text, ACT);
    const owner = await call.address();
    const burned = formatCoin({ denom: ACT, amount });
    const request = {
      what: `queue ${burned} to be exchanged for ${AKT}`,
      messages: [burnActMsg({ owner, uact: amount })],
    };
    const tx = await call.submit(request);
    return tx && settle(call, options, txDone(request, tx), { owner, tx, burn: burned });
  },
};

/** `akash-runner mint` and `burn`. */
export const mintCommands: CommandGroup = { name: 'mint', summary: '', single: true, commands: [mint, burn] };

function amountOf(text: string, denom: string) {
  const coin = parseArgument('amount', text, parseValue.coin);
  if (coin.denom !== denom)
    throw new RunnerError('CLI_ARGUMENT_INVALID', { option: 'amount', expected: `an amount of ${denom}` });
  return coin;
}

/** @throws RunnerError MINT_CANCELED or MINT_STALLED with the chain's reason, when it was to be waited for. */
async function settle(
  call: Call,
  { wait: deadlineMs }: ExchangeOptions,
  done: Outcome,
  exchange: { readonly owner: string; readonly tx: TxOutcome; readonly burn: string },
): Promise<Outcome> {
  if (deadlineMs === undefined) return { value: { ...exchange, state: 'queued' }, lines: [...done.lines, QUEUED] };
  const { owner, tx } = exchange;
  const wait = { owner, height: tx.height, deadlineMs, clock: call.terminal.clock, signal: call.signal };
  const waiting = waitForMint(await call.connection(), wait);
  const exchanges = unwrap(await call.during('waiting for the exchange', waiting));
  return { value: { ...exchange, state: 'executed', exchanges }, lines: [...done.lines, '  exchanged'] };
}
