import { rm } from 'node:fs/promises';
import { startDevnet } from '../../devnet/startDevnet.ts';
import { createTools } from '../createTools.ts';
import type { Terminal } from '../terminal.ts';
import { untilStopped } from '../untilStopped.ts';
import type { DevnetStartOptions } from './devnetCommand.ts';
import { blockMade, devnetReady, devnetStopped } from './devnetReports.ts';
import { loadGenesis } from './loadGenesis.ts';

/** `akash-runner devnet start`: serves until the terminal's signal aborts. @throws RunnerError of loadGenesis and startDevnet. */
export async function runDevnet(options: DevnetStartOptions, terminal: Terminal): Promise<void> {
  const { logger, report } = createTools(options, terminal);
  const { genesis, accounts, temporaryDirectory } = await loadGenesis(options, terminal.random);
  // Blocks begin before the address is known to anybody; programs are promised the ready line first.
  const early: Parameters<typeof blockMade>[0][] = [];
  let ready = false;
  const devnet = await startDevnet({
    genesis,
    blocks: options.blockTime,
    host: options.host,
    port: options.port,
    clock: terminal.clock,
    logger,
    onBlock: (made) => {
      const block = { height: made.height, timeMs: made.timeMs, txs: made.txs.length };
      if (ready) report(blockMade(block));
      else early.push(block);
    },
  });
  report(devnetReady(devnet, accounts, options.showMnemonics === true));
  ready = true;
  for (const block of early) report(blockMade(block));
  await untilStopped(terminal.signal);
  await devnet.stop();
  if (temporaryDirectory !== undefined) await rm(temporaryDirectory, { recursive: true, force: true });
  report(devnetStopped);
}
