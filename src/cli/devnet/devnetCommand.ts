import type { Command } from 'commander';
import { Option } from 'commander';
import { type OutputOptions, outputOptions } from '../options.ts';
import { type BlockTime, parseBlockTime, parseCount, parsePort } from '../parseOption.ts';

/** `akash-runner devnet start`, as it was asked for. */
export interface DevnetStartOptions extends OutputOptions {
  readonly genesis?: string;
  readonly chainId?: string;
  readonly host: string;
  readonly port: number;
  readonly blockTime: BlockTime;
  readonly accounts: number;
  readonly accountsDir?: string;
  readonly showMnemonics?: true;
}

const EXAMPLES = `
Without --genesis, accounts with fresh mnemonics are made and funded: the first is a tenant's, the others are providers'. Each mnemonic is
written to a file of its own that only you can read; the output names the files.

Examples:
  $ akash-runner devnet start
  $ akash-runner devnet start --port 26657 --block-time 6000
  $ akash-runner devnet start --genesis genesis.json --block-time instant --output json

With --output json the first line is {"event":"ready","rpc":"http://127.0.0.1:PORT",...}, then one line per block.`;

/** Adds `devnet start`; `run` runs until it is stopped. */
export function addDevnetCommand(program: Command, run: (options: DevnetStartOptions) => Promise<void>): void {
  const devnet = program
    .command('devnet')
    .description('an embedded chain that imitates the Akash node, for development and tests');
  const start = devnet
    .command('start')
    .description('start the chain in this process and run until it is stopped')
    .option('--genesis <file>', 'who holds what at the beginning, as JSON')
    .option('--chain-id <id>', "overrides the genesis file's")
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port of the RPC, 0 for any free one', parsePort, 0)
    .addOption(
      new Option('--block-time <ms|instant>', 'milliseconds between blocks, or a block for each transaction')
        .argParser(parseBlockTime)
        .default({ kind: 'interval', intervalMs: 1000 }, '1000'),
    )
    .option('--accounts <count>', 'how many accounts to make without --genesis', parseCount, 3)
    .option('--accounts-dir <directory>', 'where their mnemonics are written; a fresh temporary directory by default')
    .option('--show-mnemonics', 'print them too')
    .addHelpText('after', EXAMPLES)
    .action((options: DevnetStartOptions) => run(options));
  for (const option of outputOptions()) start.addOption(option);
}
