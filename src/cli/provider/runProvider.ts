import { join, resolve } from 'node:path';
import { createFileStore } from '../../base/fileStore.ts';
import { unwrap } from '../../base/result.ts';
import { parseProviderConfig } from '../../runner-provider/config/parseProviderConfig.ts';
import { runAgent } from '../../runner-provider/runAgent.ts';
import { createTools } from '../createTools.ts';
import { openWallet } from '../openWallet.ts';
import { readTextFile } from '../readTextFile.ts';
import type { Terminal } from '../terminal.ts';
import type { ProviderRunOptions } from './providerCommand.ts';
import { providerReady, providerStopped } from './providerReports.ts';

/** `akash-runner provider run`: bids and serves until the terminal's signal aborts. @throws RunnerError of the config, the wallet and the agent. */
export async function runProvider(options: ProviderRunOptions, terminal: Terminal): Promise<void> {
  const { clock, random, signal } = terminal;
  const { logger, report, redactor } = createTools(options, terminal);
  const config = unwrap(parseProviderConfig(await readTextFile('--config', options.config)));
  const stateDir = resolve(options.stateDir);
  const journal = createFileStore(join(stateDir, 'transactions'));
  const open = await openWallet(options, { terminal, logger, redactor, journal });
  try {
    const onReady = (ready: { readonly hostUri: string }) => report(providerReady(ready.hostUri, open.wallet.address));
    await runAgent({ ...open, config, stateDir, clock, random, logger, signal, onReady });
    report(providerStopped);
  } finally {
    open.connection.close();
  }
}
