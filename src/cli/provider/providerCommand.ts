import type { Command } from 'commander';
import { type ChainOptions, chainOptions, type OutputOptions, outputOptions } from '../options.ts';

/** `akash-runner provider run`, as it was asked for. */
export interface ProviderRunOptions extends ChainOptions, OutputOptions {
  readonly config: string;
  readonly stateDir: string;
}

const EXAMPLES = `
Examples:
  $ akash-runner provider run --node http://127.0.0.1:26657 --chain-id akash-runner-devnet \\
      --mnemonic-file provider-1.mnemonic --config provider.yaml --state-dir ./state
  $ AKASH_RUNNER_MNEMONIC=… akash-runner provider run --node … --chain-id … --config provider.yaml --state-dir ./state

The agent may be stopped and started again at any time: leases keep running, and it rebuilds what it must know from the chain and from
--state-dir. With --output json the first line is {"event":"ready","hostUri":"https://…","address":"akash1…"}.`;

/** Adds `provider run`; `run` runs until it is stopped. */
export function addProviderCommand(program: Command, run: (options: ProviderRunOptions) => Promise<void>): void {
  const provider = program.command('provider').description('the agent of an owner of idle servers');
  const start = provider
    .command('run')
    .description('bid on orders, execute what was won, and run until it is stopped')
    .requiredOption('--config <file>', 'capacity, prices, attributes and images, as YAML')
    .requiredOption('--state-dir <directory>', 'where the agent keeps its certificate and what it runs')
    .addHelpText('after', EXAMPLES)
    .action((options: ProviderRunOptions) => run(options));
  for (const option of [...chainOptions(), ...outputOptions()]) start.addOption(option);
}
