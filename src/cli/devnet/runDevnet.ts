import { rm } from 'node:fs/promises';
import { isRunnerError, RunnerError } from '../../base/runnerError.ts';
import { type Devnet, type DevnetOptions, startDevnet } from '../../devnet/startDevnet.ts';
import { createTools } from '../createTools.ts';
import type { Terminal } from '../terminal.ts';
import { untilStopped } from '../untilStopped.ts';
import type { DevnetStartOptions } from './devnetCommand.ts';
import { blockMade, devnetReady, devnetStopped } from './devnetReports.ts';
import { loadGenesis } from './loadGenesis.ts';

/**
 * `akash-runner devnet start`: serves until the terminal's signal aborts.
 * @throws RunnerError of loadGenesis and startDevnet; CLI_PORT_TAKEN names the option of the port.
 */
export async function runDevnet(options: DevnetStartOptions, terminal: Terminal): Promise<void> {
  const { logger, report } = createTools(options, terminal);
  const { genesis, accounts, temporaryDirectory } = await loadGenesis(options, terminal.random);
  // Blocks begin before the address is known to anybody; programs are promised the ready line first.
  const early: Parameters<typeof blockMade>[0][] = [];
  let ready = false;
  const devnet = await start(options, {
    genesis,
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
  await serve(devnet, terminal);
  if (temporaryDirectory !== undefined) await rm(temporaryDirectory, { recursive: true, force: true });
  report(devnetStopped);
}

async function start(
  options: DevnetStartOptions,
  parts: Pick<DevnetOptions, 'genesis' | 'clock' | 'logger' | 'onBlock'>,
): Promise<Devnet> {
  const { home, host, port, grpc, grpcPort, rest, restPort, control, pruning, blockTime } = options;
  try {
    return await startDevnet({
      ...parts,
      ...{ home, host, port, control, pruning: pruning.keep, blocks: blockTime },
      ...(grpc && { grpcPort }),
      ...(rest && { restPort }),
    });
  } catch (cause) {
    if (!isRunnerError(cause, 'DEVNET_PORT_TAKEN')) throw cause;
    const taken = Number(cause.args.port);
    const option = taken === port ? '--port' : taken === grpcPort ? '--grpc-port' : '--rest-port';
    throw new RunnerError('CLI_PORT_TAKEN', { option, host, port: taken }, { cause });
  }
}

/** Until somebody stops it, or it cannot go on. */
async function serve(devnet: Devnet, terminal: Terminal): Promise<void> {
  const failure = await Promise.race([untilStopped(terminal.signal), devnet.halted]);
  await devnet.stop();
  if (failure !== undefined) throw failure;
}
