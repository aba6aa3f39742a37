import { systemClock } from '../base/clock.ts';
import { systemRandom } from '../base/random.ts';
import { createDevnetCalls } from './devnet/createDevnetCalls.ts';
import { addDevnetCommand } from './devnet/devnetCommand.ts';
import { runDevnet } from './devnet/runDevnet.ts';
import { runDevnetInit } from './devnet/runDevnetInit.ts';
import { addProviderCommand } from './provider/providerCommand.ts';
import { runProvider } from './provider/runProvider.ts';
import { addReapCommand } from './reap/reapCommand.ts';
import { runReap } from './reap/runReap.ts';
import { runCli } from './runCli.ts';
import type { Terminal } from './terminal.ts';
import { watchSignals } from './watchSignals.ts';

const terminal: Terminal = {
  env: process.env,
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  clock: systemClock,
  random: systemRandom,
  signal: watchSignals(process, process.stdout, (code) => process.exit(code)),
};

process.exitCode = await runCli(process.argv.slice(2), terminal, [
  (program) =>
    addDevnetCommand(program, {
      start: (options) => runDevnet(options, terminal),
      init: (options) => runDevnetInit(options, terminal),
      ...createDevnetCalls(terminal),
    }),
  (program) => addProviderCommand(program, (options) => runProvider(options, terminal)),
  (program) => addReapCommand(program, (options) => runReap(options, terminal)),
]);
