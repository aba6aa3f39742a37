import { Option } from 'commander';
import { parseNodes } from './parseOption.ts';
import type { OutputFormat } from './terminal.ts';

/** Options that several commands share, each read from its environment variable when it is not given. */
export interface ChainOptions {
  readonly node: string[];
  readonly chainId: string;
  readonly mnemonicFile?: string;
}
export interface OutputOptions {
  readonly output: OutputFormat;
  readonly verbose?: true;
}

/** `--node`, `--chain-id` and `--mnemonic-file`. */
export function chainOptions(): Option[] {
  return [
    new Option('--node <urls>', 'CometBFT RPC of the chain; several, separated by commas, stand in for each other')
      .env('AKASH_RUNNER_NODE')
      .argParser(parseNodes)
      .makeOptionMandatory(),
    new Option('--chain-id <id>', 'the chain that the nodes must be of')
      .env('AKASH_RUNNER_CHAIN_ID')
      .makeOptionMandatory(),
    new Option('--mnemonic-file <file>', 'the wallet; else AKASH_RUNNER_MNEMONIC is read').env(
      'AKASH_RUNNER_MNEMONIC_FILE',
    ),
  ];
}

/** `--output` and `--verbose`. */
export function outputOptions(): Option[] {
  return [
    new Option('--output <format>', 'for people, or one JSON object per line')
      .choices(['text', 'json'])
      .default('text'),
    new Option('--verbose', 'say on standard error what is being done'),
  ];
}
