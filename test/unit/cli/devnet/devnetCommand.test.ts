import { describe, expect, it } from 'vitest';
import { addDevnetCommand, type DevnetStartOptions } from '../../../../src/cli/devnet/devnetCommand.ts';
import { runCli } from '../../../../src/cli/runCli.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';

async function ask(...args: string[]) {
  const terminal = createFakeTerminal();
  const asked: DevnetStartOptions[] = [];
  const code = await runCli(['devnet', 'start', ...args], terminal, [
    (program) => addDevnetCommand(program, async (options) => void asked.push(options)),
  ]);
  return { code, asked, help: terminal.printed.join('\n') };
}

describe('devnet start', () => {
  it('has defaults that need no further word', async () => {
    const { asked } = await ask();
    expect(asked).toEqual([
      { host: '127.0.0.1', port: 0, blockTime: { kind: 'interval', intervalMs: 1000 }, accounts: 3, output: 'text' },
    ]);
  });

  it('takes what it is given', async () => {
    const { asked } = await ask(
      ...['--genesis', 'g.json', '--chain-id', 'devnet-x', '--port', '26657', '--block-time', 'instant'],
      ...['--accounts', '5', '--accounts-dir', 'd', '--show-mnemonics', '--output', 'json'],
    );
    expect(asked[0]).toMatchObject({
      genesis: 'g.json',
      chainId: 'devnet-x',
      port: 26_657,
      blockTime: { kind: 'instant' },
      accounts: 5,
      accountsDir: 'd',
      showMnemonics: true,
      output: 'json',
    });
  });

  it('refuses bad values and explains itself', async () => {
    expect((await ask('--port', 'x')).code).toBe(2);
    expect((await ask('--help')).help).toContain('Examples:');
  });
});
