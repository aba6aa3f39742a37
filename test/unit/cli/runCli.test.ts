import { describe, expect, it } from 'vitest';
import { RunnerError } from '../../../src/base/runnerError.ts';
import { runCli } from '../../../src/cli/runCli.ts';
import { version } from '../../../src/cli/version.ts';
import { createFakeTerminal } from '../../helpers/fakeTerminal.ts';

async function run(args: string[], action: () => void = () => undefined) {
  const terminal = createFakeTerminal();
  const code = await runCli(args, terminal, [
    (program) => void program.command('work').option('--fast').action(action),
  ]);
  return { code, printed: terminal.printed.join('\n'), complained: terminal.complained.join('\n') };
}

describe('runCli', () => {
  it('runs the command', async () => {
    let runs = 0;
    expect((await run(['work', '--fast'], () => void runs++)).code).toBe(0);
    expect(runs).toBe(1);
  });

  it('shows help with exit codes, and its version', async () => {
    const help = await run(['--help']);
    expect([help.code, help.printed.includes('Exit codes')]).toEqual([0, true]);
    expect(await run(['--version'])).toMatchObject({ code: 0, printed: version });
  });

  it.each([[['wrok']], [['work', '--fats']], [['work', 'too', 'many']]])(
    'refuses %o with 2 and a sentence',
    async (args) => {
      const { code, complained, printed } = await run(args);
      expect(code).toBe(2);
      expect(complained).toContain('error:');
      expect(printed).toBe('');
    },
  );

  it('shows an error with code and cure', async () => {
    const failed = await run(['work'], () => {
      throw new RunnerError('CLI_REAP_INCOMPLETE', { failed: 2 });
    });
    expect(failed.code).toBe(1);
    expect(failed.complained).toMatch(/^AR9505: .*\n {2}\S/);
  });
});
