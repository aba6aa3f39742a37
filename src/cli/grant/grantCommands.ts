import { Option } from 'commander';
import { RunnerError } from '../../base/runnerError.ts';
import { type DepositScope, grantDepositsMsg } from '../../chain/message/grantDepositsMsg.ts';
import { grantFeesMsg } from '../../chain/message/grantFeesMsg.ts';
import { revokeFeesMsg } from '../../chain/message/revokeFeesMsg.ts';
import { revokeGrantMsg } from '../../chain/message/revokeGrantMsg.ts';
import { AKT, type Coin, formatCoin } from '../../chain/protocol/coin.ts';
import type { Call, CommandGroup, CommandSpec } from '../frame/command.ts';
import { parseArgument } from '../frame/parseArgument.ts';
import { parseValue } from '../frame/parseValue.ts';
import type { SharedOptions } from '../frame/sharedOptions.ts';
import { txDone } from '../frame/submitTx.ts';

interface DepositOptions extends SharedOptions {
  readonly limit: readonly Coin[];
  readonly scope: readonly DepositScope[];
  readonly expires?: number;
}
interface FeeOptions extends SharedOptions {
  readonly limit?: Coin;
  readonly expires?: number;
}

const expires = () =>
  new Option('--expires <duration>', 'from now, such as 30d; without it, until it is revoked').argParser(
    parseValue.duration,
  );

const deposit: CommandSpec<DepositOptions> = {
  name: 'deposit',
  args: ['<grantee>'],
  summary: 'let somebody deposit your coins into deployments or bids, and nothing else',
  needs: 'tx',
  options: () => [
    new Option('--limit <coins>', 'in all, such as 50act').argParser(parseValue.coins).makeOptionMandatory(),
    new Option('--scope <kind...>', 'deployment, bid or both').choices(['deployment', 'bid']).default(['deployment']),
    expires(),
  ],
  examples: ['grant deposit akash1… --limit 50act --expires 30d --from treasury'],
  run: async (call, { limit: spendLimits, scope: scopes, expires: ms }, [text = '']) => {
    const { granter, grantee } = await partiesOf(call, text);
    const expiresAtMs = expiryOf(call, ms);
    const message = grantDepositsMsg({ granter, grantee, scopes, spendLimits, ...expiresAtMs });
    const request = {
      what: `grant deposits of ${spendLimits.map(formatCoin).join(', ')} to ${grantee}`,
      messages: [message],
    };
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { granter, grantee, scopes, spendLimits, ...expiresAtMs });
  },
};

const fee: CommandSpec<FeeOptions> = {
  name: 'fee',
  args: ['<grantee>'],
  summary: "pay the fees of somebody's transactions",
  needs: 'tx',
  options: () => [
    new Option('--limit <coin>', 'in all, such as 5akt; without it there is none').argParser(parseValue.coin),
    expires(),
  ],
  examples: ['grant fee akash1… --limit 5akt --expires 30d --from treasury'],
  run: async (call, { limit, expires: ms }, [text = '']) => {
    const { granter, grantee } = await partiesOf(call, text);
    if (limit && limit.denom !== AKT)
      throw new RunnerError('CLI_ARGUMENT_INVALID', { option: '--limit', expected: `an amount of ${AKT}` });
    const expiresAtMs = expiryOf(call, ms);
    const message = grantFeesMsg({ granter, grantee, limitUakt: limit?.amount, ...expiresAtMs });
    const request = {
      what: `grant fees${limit ? ` of ${formatCoin(limit)}` : ' without a limit'} to ${grantee}`,
      messages: [message],
    };
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { granter, grantee, limit, ...expiresAtMs });
  },
};

const revoke: CommandSpec<SharedOptions> = {
  name: 'revoke',
  args: ['<kind>', '<grantee>'],
  summary: 'take a grant back: of deposits or of fees',
  needs: 'tx',
  examples: ['grant revoke deposit akash1… --from treasury', 'grant revoke fee akash1… --from treasury'],
  run: async (call, _options, [kind = '', text = '']) => {
    const { granter, grantee } = await partiesOf(call, text);
    if (kind !== 'deposit' && kind !== 'fee')
      throw new RunnerError('CLI_ARGUMENT_INVALID', { option: 'kind', expected: 'deposit or fee' });
    const message = kind === 'fee' ? revokeFeesMsg({ granter, grantee }) : revokeGrantMsg({ granter, grantee });
    const request = { what: `revoke the ${kind} grant to ${grantee}`, messages: [message] };
    const tx = await call.submit(request);
    return tx && txDone(request, tx, { granter, grantee, kind });
  },
};

/** `akash-runner grant`. */
export const grantCommands: CommandGroup = {
  name: 'grant',
  summary: 'let other keys use your coins, within limits',
  commands: [deposit, fee, revoke],
};

async function partiesOf(call: Call, text: string): Promise<{ granter: string; grantee: string }> {
  return { grantee: parseArgument('grantee', text, parseValue.address), granter: await call.address() };
}

function expiryOf({ terminal }: Call, ms: number | undefined): { expiresAtMs?: number } {
  return ms === undefined ? {} : { expiresAtMs: terminal.clock.now() + ms };
}
