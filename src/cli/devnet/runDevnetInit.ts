import { existsSync } from 'node:fs';
import { RunnerError } from '../../base/runnerError.ts';
import { createTools } from '../createTools.ts';
import type { Terminal } from '../terminal.ts';
import type { DevnetInitOptions } from './devnetCommand.ts';
import { homeBegun } from './devnetReports.ts';
import { homePaths } from './homeFiles.ts';
import { loadGenesis } from './loadGenesis.ts';

/** `akash-runner devnet init`. @throws RunnerError CLI_HOME_IN_USE besides those of loadGenesis. */
export async function runDevnetInit(options: DevnetInitOptions, terminal: Terminal): Promise<void> {
  const { report } = createTools(options, terminal);
  const { genesis: path } = homePaths(options.home);
  if (existsSync(path)) throw new RunnerError('CLI_HOME_IN_USE', { path });
  const { genesis, accounts } = await loadGenesis(options, terminal.random);
  report(homeBegun({ home: options.home, genesisFile: path, chainId: genesis.chainId }, accounts));
}
