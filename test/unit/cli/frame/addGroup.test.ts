import { Command, Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { addGroup } from '../../../../src/cli/frame/addGroup.ts';
import type { CommandGroup, CommandSpec } from '../../../../src/cli/frame/command.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';

const spec: CommandSpec<never> = {
  name: 'make',
  args: ['<what>'],
  summary: 'make it',
  needs: 'chain',
  options: () => [new Option('--size <n>', 'how large')],
  examples: ['thing make a'],
  run: async () => undefined,
};

function setup(group: CommandGroup, program = new Command()) {
  const calls: unknown[] = [];
  program.exitOverride().configureOutput({ writeErr: () => undefined });
  addGroup(program, group, createFakeTerminal({ AKASH_NODE: 'http://n' }), async (called, options, args) => {
    calls.push([called.name, options, args]);
  });
  return { program, calls, parse: (line: string) => program.parseAsync(line.split(' '), { from: 'user' }) };
}

describe('addGroup', () => {
  it('runs a command with its own options, the shared ones and the environment', async () => {
    const { parse, calls } = setup({ name: 'thing', summary: 'things', commands: [spec] });
    await parse('thing make a --size 3');
    expect(calls).toEqual([['make', { size: '3', node: ['http://n'], output: 'text' }, ['a']]]);
    await expect(parse('thing make')).rejects.toMatchObject({ code: 'commander.missingArgument' });
    await expect(parse('thing make a b')).rejects.toMatchObject({ code: 'commander.excessArguments' });
  });

  it('adds to a word that is there, or is one word itself', async () => {
    const program = new Command();
    program.command('thing').command('run');
    setup({ name: 'thing', summary: '', commands: [spec] }, program);
    expect(program.commands[0]?.commands.map((one) => one.name())).toEqual(['run', 'make']);
    const { parse, calls } = setup({ name: 'make', summary: '', single: true, commands: [spec] });
    await parse('make a');
    expect(calls).toHaveLength(1);
  });
});
