import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import type { CommandGroup, CommandSpec } from './command.ts';
import { applyEnvironment } from './envOption.ts';
import { type SharedOptions, sharedOptions } from './sharedOptions.ts';

/** Runs a command once its options are read. */
export type RunSpec = (
  spec: CommandSpec<never>,
  options: SharedOptions,
  args: readonly string[],
  terminal: Terminal,
) => Promise<void>;

/** Adds a group's commands to the program; a word that is there already gets more commands below it. */
export function addGroup(program: Command, group: CommandGroup, terminal: Terminal, run: RunSpec): void {
  if (group.single) {
    for (const spec of group.commands) addSpec(program, spec, terminal, run);
    return;
  }
  const parent =
    program.commands.find((command) => command.name() === group.name) ??
    program.command(group.name).description(group.summary);
  for (const spec of group.commands) addSpec(parent, spec, terminal, run);
}

function addSpec(parent: Command, spec: CommandSpec<never>, terminal: Terminal, run: RunSpec): void {
  const command = parent.command(spec.name).description(spec.summary);
  for (const argument of spec.args ?? []) command.argument(argument);
  for (const option of [...(spec.options?.() ?? []), ...sharedOptions(spec.needs)]) command.addOption(option);
  command.addHelpText('after', `\nExamples:\n${spec.examples.map((line) => `  $ akash-runner ${line}`).join('\n')}`);
  command.action(async () => {
    applyEnvironment(command, terminal.env);
    await run(spec, command.opts<SharedOptions>(), command.args, terminal);
  });
}
