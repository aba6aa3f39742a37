import type { Command } from 'commander';
import { Option } from 'commander';
import type { Pruning } from '../../devnet/node/pruning.ts';
import { type OutputOptions, outputOptions } from '../options.ts';
import { type BlockTime, parseBlockTime, parseCount, parsePort } from '../parseOption.ts';
import { type Advance, parseAdvance, parsePruningOption } from './parseDevnetOption.ts';

/** Which accounts a new chain begins with. */
export interface GenesisOptions {
  readonly genesis?: string;
  readonly chainId?: string;
  readonly accounts: number;
  readonly accountsDir?: string;
}

/** `akash-runner devnet start`, as it was asked for. */
export interface DevnetStartOptions extends OutputOptions, GenesisOptions {
  readonly host: string;
  readonly port: number;
  readonly grpc: boolean;
  readonly grpcPort: number;
  readonly rest: boolean;
  readonly restPort: number;
  readonly control: boolean;
  readonly home?: string;
  /** `keep` undefined: the whole past. */
  readonly pruning: { readonly keep: Pruning | undefined };
  readonly blockTime?: BlockTime;
  readonly showMnemonics?: true;
}

/** `akash-runner devnet init`. */
export interface DevnetInitOptions extends OutputOptions, GenesisOptions {
  readonly home: string;
}

/** Commands that talk to a running devnet. */
export interface DevnetNodeOptions extends OutputOptions {
  readonly node: string;
}

/** What the commands do. */
export interface DevnetRuns {
  start(options: DevnetStartOptions): Promise<void>;
  init(options: DevnetInitOptions): Promise<void>;
  faucet(address: string, coins: string, options: DevnetNodeOptions): Promise<void>;
  snapshot(file: string, options: DevnetNodeOptions): Promise<void>;
  restore(file: string, options: DevnetNodeOptions): Promise<void>;
  advance(by: Advance, options: DevnetNodeOptions): Promise<void>;
}

const START_EXAMPLES = `
Without --genesis, accounts with fresh mnemonics are made and funded: the first is a tenant's, the others are providers'. Each mnemonic is
written to a file of its own that only you can read; the output names the files. With --home they are made once and stay.

Examples:
  $ akash-runner devnet start
  $ akash-runner devnet start --home ./chain --pruning 1000
  $ akash-runner devnet start --port 0 --grpc-port 0 --rest-port 0 --block-time instant
  $ akash-runner devnet start --genesis genesis.json --block-time manual --no-grpc --no-rest --output json

With --output json the first line is {"event":"ready","rpc":"http://127.0.0.1:PORT",...}, then one line per block.`;

/** Adds `devnet` with its commands. */
export function addDevnetCommand(program: Command, runs: DevnetRuns): void {
  const devnet = program
    .command('devnet')
    .description('an embedded chain that imitates the Akash node, for development and tests');
  addStart(devnet, runs);
  addInit(devnet, runs);
  addFaucet(devnet, runs);
  addSnapshot(devnet, runs);
  addRestore(devnet, runs);
  addAdvance(devnet, runs);
}

function addStart(devnet: Command, runs: DevnetRuns): void {
  const start = withGenesis(devnet.command('start'))
    .description('start the chain in this process and run until it is stopped')
    .option('--home <directory>', 'keep the chain there, and go on with the one that is there')
    .addOption(
      new Option('--pruning <how>', 'default, nothing, everything, or how many recent heights to keep')
        .argParser(parsePruningOption)
        .default({ keep: undefined }, 'nothing'),
    )
    .addOption(
      new Option(
        '--block-time <ms|instant|manual>',
        'milliseconds between blocks, a block for each transaction, or none by itself',
      ).argParser(parseBlockTime),
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', "port of CometBFT's RPC, 0 for any free one", parsePort, 26_657)
    .option('--grpc-port <number>', 'port of gRPC, 0 for any free one', parsePort, 9090)
    .option('--no-grpc', 'no gRPC')
    .option('--rest-port <number>', 'port of the REST gateway, 0 for any free one', parsePort, 1317)
    .option('--no-rest', 'no REST gateway')
    .option('--no-control', 'no devnet_* methods: nobody can mine, fund or rewind it')
    .option('--show-mnemonics', 'print the mnemonics too')
    .addHelpText('after', START_EXAMPLES)
    .action((options: DevnetStartOptions) => runs.start(options));
  withOutput(start);
}

function addInit(devnet: Command, runs: DevnetRuns): void {
  const init = withGenesis(devnet.command('init'))
    .description("write a new chain's genesis and accounts into a directory, for devnet start --home")
    .requiredOption('--home <directory>', 'a directory without a chain')
    .addHelpText(
      'after',
      examples('devnet init --home ./chain', 'devnet init --home ./chain --chain-id devnet-7 --accounts 5'),
    )
    .action((options: DevnetInitOptions) => runs.init(options));
  withOutput(init);
}

function addFaucet(devnet: Command, runs: DevnetRuns): void {
  const faucet = devnet
    .command('faucet <address> <coins>')
    .description('give an address coins out of nothing')
    .addHelpText('after', examples('devnet faucet akash1… 5000000uact,1000000uakt'))
    .action((address: string, coins: string, options: DevnetNodeOptions) => runs.faucet(address, coins, options));
  withOutput(withNode(faucet));
}

function addSnapshot(devnet: Command, runs: DevnetRuns): void {
  const snapshot = devnet
    .command('snapshot <file>')
    .description('write the chain as it stands to a file')
    .addHelpText(
      'after',
      examples('devnet snapshot before.akr', 'devnet snapshot before.akr --node http://127.0.0.1:40000'),
    )
    .action((file: string, options: DevnetNodeOptions) => runs.snapshot(file, options));
  withOutput(withNode(snapshot));
}

function addRestore(devnet: Command, runs: DevnetRuns): void {
  const restore = devnet
    .command('restore <file>')
    .description('go back to what a file holds; the devnet must have been started with the same genesis')
    .addHelpText('after', examples('devnet restore before.akr'))
    .action((file: string, options: DevnetNodeOptions) => runs.restore(file, options));
  withOutput(withNode(restore));
}

function addAdvance(devnet: Command, runs: DevnetRuns): void {
  const advance = devnet
    .command('advance')
    .argument(
      '<blocks|duration>',
      'how many blocks to make, or how far to set time forward: 90s, 15m, 2h, 7d',
      parseAdvance,
    )
    .description('make blocks at once, or set the time forward and make one block')
    .addHelpText('after', examples('devnet advance 100', 'devnet advance 24h'))
    .action((by: Advance, options: DevnetNodeOptions) => runs.advance(by, options));
  withOutput(withNode(advance));
}

function withGenesis(command: Command): Command {
  return command
    .option('--genesis <file>', 'who holds what at the beginning, as JSON')
    .option('--chain-id <id>', "overrides the genesis file's")
    .option('--accounts <count>', 'how many accounts to make without --genesis', parseCount, 3)
    .option(
      '--accounts-dir <directory>',
      'where their mnemonics are written; else in the home, or a fresh temporary directory',
    );
}

function withNode(command: Command): Command {
  return command.addOption(
    new Option('--node <url>', "the devnet's RPC").env('AKASH_RUNNER_DEVNET').default('http://127.0.0.1:26657'),
  );
}

function withOutput(command: Command): void {
  for (const option of outputOptions()) command.addOption(option);
}

function examples(...lines: string[]): string {
  return ['', 'Examples:', ...lines.map((line) => `  $ akash-runner ${line}`)].join('\n');
}
