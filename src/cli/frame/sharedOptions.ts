import { Option } from 'commander';
import type { DecCoin } from '../../chain/protocol/coin.ts';
import type { CommandSpec } from './command.ts';
import { envOption } from './envOption.ts';
import { parseValue } from './parseValue.ts';

export type ResultFormat = 'text' | 'json' | 'yaml';
export type KeyringBackend = 'file' | 'test' | 'env';

/** The shared options, those that a command does not have undefined. */
export interface SharedOptions {
  readonly output: ResultFormat;
  readonly verbose?: true;
  readonly node?: readonly string[];
  readonly chainId?: string;
  readonly from?: string;
  readonly keyringBackend?: KeyringBackend;
  readonly keyringDir?: string;
  readonly passphraseFd?: number;
  readonly mnemonicFile?: string;
  readonly mnemonicFd?: number;
  readonly gas?: bigint | 'auto';
  readonly gasAdjustment?: number;
  readonly gasPrices?: DecCoin;
  readonly feeGranter?: string;
  readonly stateDir?: string;
  readonly dryRun?: true;
  readonly yes?: boolean;
}

/** The shared options of a command, the most special first, as help should show them. */
export function sharedOptions(needs: CommandSpec<never>['needs']): Option[] {
  const forms: Record<typeof needs, ReadonlyArray<() => Option[]>> = {
    nothing: [outputOptions],
    keyring: [keyringOptions, outputOptions],
    chain: [nodeOptions, outputOptions],
    key: [fromOptions, keyringOptions, nodeOptions, outputOptions],
    tx: [txOptions, fromOptions, keyringOptions, nodeOptions, outputOptions],
  };
  return forms[needs].flatMap((make) => make());
}

function nodeOptions(): Option[] {
  return [
    envOption('--node <url>', 'CometBFT RPC; repeat it or separate by commas for substitutes', [
      'AKASH_NODE',
      'AKASH_RUNNER_NODE',
    ]).argParser(gatherNodes),
    envOption('--chain-id <id>', 'the chain that the nodes must be of', ['AKASH_CHAIN_ID', 'AKASH_RUNNER_CHAIN_ID']),
  ];
}

/** Commander hands in what was gathered so far; what came from the environment is replaced by the first option. */
function gatherNodes(text: string, before?: readonly string[]): string[] {
  const nodes = text.split(',').map((node) => node.trim());
  return [...(before ?? []), ...nodes.filter((node) => node !== '')];
}

function fromOptions(): Option[] {
  return [
    envOption('--from <key>', 'name or address of the key that signs', ['AKASH_FROM']),
    envOption('--mnemonic-file <file>', 'with the keyring env: a file that only you can read', [
      'AKASH_RUNNER_MNEMONIC_FILE',
    ]),
    new Option('--mnemonic-fd <number>', 'with the keyring env: a file descriptor to read it from').argParser(
      parseValue.count,
    ),
  ];
}

function keyringOptions(): Option[] {
  return [
    envOption('--keyring-backend <kind>', 'file (encrypted), test (not), or env (AKASH_RUNNER_MNEMONIC)', [
      'AKASH_KEYRING_BACKEND',
    ]).choices(['file', 'test', 'env']),
    envOption('--keyring-dir <directory>', 'where the keyrings are; default ~/.akash-runner', ['AKASH_KEYRING_DIR']),
    new Option('--passphrase-fd <number>', 'a file descriptor to read the passphrase from').argParser(parseValue.count),
  ];
}

function txOptions(): Option[] {
  return [
    envOption('--gas <limit>', 'auto (simulated), or a fixed limit', ['AKASH_GAS'])
      .argParser(parseValue.gas)
      .default('auto'),
    envOption('--gas-adjustment <factor>', 'what a simulated limit is multiplied by', ['AKASH_GAS_ADJUSTMENT'])
      .argParser(parseValue.adjustment)
      .default(1.5),
    envOption('--gas-prices <price>', 'per unit of gas; default 0.025uakt', ['AKASH_GAS_PRICES']).argParser(
      parseValue.decCoin,
    ),
    envOption('--fee-granter <address>', 'who pays the fee, by a fee grant', ['AKASH_FEE_GRANTER']).argParser(
      parseValue.address,
    ),
    envOption('--state-dir <directory>', 'where a signed transaction is noted until it is in a block', [
      'AKASH_RUNNER_STATE_DIR',
    ]),
    new Option('--dry-run', 'simulate, show what it would cost, send nothing'),
    envOption('-y, --yes', 'do not ask', ['AKASH_YES']),
  ];
}

function outputOptions(): Option[] {
  return [
    envOption('-o, --output <format>', 'for people, or for programs', ['AKASH_OUTPUT'])
      .choices(['text', 'json', 'yaml'])
      .default('text'),
    new Option('--verbose', 'say on standard error what is being done'),
  ];
}
