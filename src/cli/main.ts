import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import { systemClock } from '../base/clock.ts';
import { systemRandom } from '../base/random.ts';
import { addCompletionCommand } from './completion/completionCommand.ts';
import { createPrompt } from './createPrompt.ts';
import { addDevnetCommand, type DevnetRuns } from './devnet/devnetCommand.ts';
import { addGroup, type RunSpec } from './frame/addGroup.ts';
import { loadGroups } from './loadGroups.ts';
import { addProviderCommand } from './provider/providerCommand.ts';
import { addReapCommand } from './reap/reapCommand.ts';
import { runCli } from './runCli.ts';
import { addSdlCommand, type SdlRuns } from './sdl/sdlCommand.ts';
import type { Terminal } from './terminal.ts';
import { watchSignals } from './watchSignals.ts';

const terminal: Terminal = {
  env: process.env,
  print: (line) => void process.stdout.write(`${line}\n`),
  write: (text) => void process.stdout.write(text),
  complain: (line) => void process.stderr.write(`${line}\n`),
  clock: systemClock,
  random: systemRandom,
  signal: watchSignals(process, process.stdout, (code) => process.exit(code)),
  colours: process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
  streams: { input: process.stdin, output: process.stdout, errors: process.stderr },
  ...(process.stdin.isTTY && process.stderr.isTTY && { prompt: createPrompt(process.stdin, process.stderr) }),
};

// Each program brings a good deal of code along, of which a command needs its own alone: it starts sooner, and takes less memory.
const devnetCalls = async () => (await import('./devnet/createDevnetCalls.ts')).createDevnetCalls(terminal);
const MANY = 10_000n;
const devnet: DevnetRuns = {
  async start(options) {
    // Where all blocks stay, so many objects outlive their first collection that the space for new ones grows to some 130 MB. It must not.
    if ((options.pruning.keep?.keepRecent ?? MANY) >= MANY) setFlagsFromString('--semi-space-growth-factor=1');
    return (await import('./devnet/runDevnet.ts')).runDevnet(options, terminal);
  },
  init: async (options) => (await import('./devnet/runDevnetInit.ts')).runDevnetInit(options, terminal),
  faucet: async (...asked) => (await devnetCalls()).faucet(...asked),
  snapshot: async (...asked) => (await devnetCalls()).snapshot(...asked),
  restore: async (...asked) => (await devnetCalls()).restore(...asked),
  advance: async (...asked) => (await devnetCalls()).advance(...asked),
};

const sdlRuns = async () => (await import('./sdl/createSdlRuns.ts')).createSdlRuns(terminal, () => process.stdin);
const sdl: SdlRuns = {
  validate: async (...asked) => (await sdlRuns()).validate(...asked),
  manifest: async (...asked) => (await sdlRuns()).manifest(...asked),
  groups: async (...asked) => (await sdlRuns()).groups(...asked),
  hash: async (...asked) => (await sdlRuns()).hash(...asked),
  render: async (...asked) => (await sdlRuns()).render(...asked),
  fmt: async (...asked) => (await sdlRuns()).fmt(...asked),
};

const runSpec: RunSpec = async (...run) => (await import('./frame/runCommand.ts')).runCommand(...run);
const groups = await loadGroups(process.argv[2]);

process.exitCode = await runCli(process.argv.slice(2), terminal, [
  (program) => addDevnetCommand(program, devnet),
  (program) =>
    addProviderCommand(program, async (options) =>
      (await import('./provider/runProvider.ts')).runProvider(options, terminal),
    ),
  (program) =>
    addReapCommand(program, async (options) => (await import('./reap/runReap.ts')).runReap(options, terminal)),
  (program) => addSdlCommand(program, sdl),
  ...groups.map((group) => (program: Command) => addGroup(program, group, terminal, runSpec)),
  (program) => addCompletionCommand(program, terminal),
]);
