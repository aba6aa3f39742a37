import { Command, Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { applyEnvironment, envOption } from '../../../../src/cli/frame/envOption.ts';
import { parseValue } from '../../../../src/cli/frame/parseValue.ts';

function read(env: Record<string, string>, args: string[] = []) {
  const command = new Command()
    .addOption(envOption('--node <url>', 'a node', ['FIRST', 'SECOND']))
    .addOption(envOption('--seq <number>', 'a number', ['SEQ']).argParser(parseValue.seq).default(1))
    .addOption(envOption('--yes', 'do not ask', ['YES']))
    .addOption(new Option('--other <text>'));
  command.parse(args, { from: 'user' });
  applyEnvironment(command, env);
  return command.opts();
}

describe('envOption', () => {
  it('takes the first variable that is set, after what was given and before the default', () => {
    expect(read({ SECOND: 'b', SEQ: '4' })).toEqual({ node: 'b', seq: 4 });
    expect(read({ FIRST: 'a', SECOND: 'b' }, ['--seq', '9'])).toEqual({ node: 'a', seq: 9 });
    expect(read({ FIRST: ' ', OTHER: 'x' }, ['--node', 'c'])).toEqual({ node: 'c', seq: 1 });
  });

  it('reads a yes and a no', () => {
    expect(read({ YES: 'true' })).toMatchObject({ yes: true });
    expect(read({ YES: 'False' })).toMatchObject({ yes: false });
  });

  it('names the variable, and not its value, when that is wrong', () => {
    expect(() => read({ SEQ: 'secret' })).toThrow(
      expect.objectContaining({ kind: 'CLI_ARGUMENT_INVALID', message: expect.stringMatching(/^SEQ: (?!.*secret)/) }),
    );
  });

  it('is named in the help', () => {
    expect(envOption('--node <url>', 'a node', ['FIRST']).description).toBe('a node (FIRST)');
  });
});
