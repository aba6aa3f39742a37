import type { Command } from 'commander';
import { Option } from 'commander';
import { type ChainOptions, chainOptions, type OutputOptions, outputOptions } from '../options.ts';
import { parseMs } from '../parseOption.ts';

/** `akash-runner reap`, as it was asked for. */
export interface ReapOptions extends ChainOptions, OutputOptions {
  readonly repository: string;
  readonly apiUrl: string;
  readonly readGapMs: number;
}

const EXAMPLES = `
The token comes from GITHUB_TOKEN and needs to read the repository's workflow runs, no more. Only deployments of this wallet whose tag
names this repository are looked at, and one is closed only when two reads, --read-gap-ms apart, agree that its run has ended.

Examples:
  $ GITHUB_TOKEN=… akash-runner reap --node https://rpc.example.org:443 --chain-id akashnet-2 \\
      --mnemonic-file wallet.mnemonic --repository octo-org/widgets
  $ akash-runner reap --repository octo-org/widgets --output json   # with AKASH_RUNNER_NODE, _CHAIN_ID and _MNEMONIC set`;

/** Adds `reap`; `run` makes one pass. */
export function addReapCommand(program: Command, run: (options: ReapOptions) => Promise<void>): void {
  const reap = program
    .command('reap')
    .description('close what was rented for jobs that have ended: one pass')
    .addOption(
      new Option('--repository <owner/name>', 'whose rentals to look at')
        .env('GITHUB_REPOSITORY')
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--api-url <url>', "GitHub's REST interface").env('GITHUB_API_URL').default('https://api.github.com'),
    )
    .option('--read-gap-ms <ms>', 'time between the two reads', parseMs, 15_000)
    .addHelpText('after', EXAMPLES)
    .action((options: ReapOptions) => run(options));
  for (const option of [...chainOptions(), ...outputOptions()]) reap.addOption(option);
}
