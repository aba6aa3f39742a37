import { describe, expect, it } from 'vitest';
import { addProviderCommand, type ProviderRunOptions } from '../../../../src/cli/provider/providerCommand.ts';
import { runCli } from '../../../../src/cli/runCli.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';

async function ask(...args: string[]) {
  const terminal = createFakeTerminal();
  const asked: ProviderRunOptions[] = [];
  const code = await runCli(['provider', 'run', ...args], terminal, [
    (program) => addProviderCommand(program, async (options) => void asked.push(options)),
  ]);
  return { code, asked, help: terminal.printed.join('\n') };
}

describe('provider run', () => {
  const complete = ['--node', 'http://a', '--chain-id', 'c', '--config', 'p.yaml', '--state-dir', 's'];

  it('takes what it is given', async () => {
    const { asked } = await ask(...complete, '--mnemonic-file', 'm', '--output', 'json');
    expect(asked).toEqual([
      { node: ['http://a'], chainId: 'c', config: 'p.yaml', stateDir: 's', mnemonicFile: 'm', output: 'json' },
    ]);
  });

  it('takes no mnemonic as an argument', async () => {
    expect((await ask(...complete, '--mnemonic', 'words')).code).toBe(2);
  });

  it('demands its config and its state, and explains itself', async () => {
    expect((await ask(...complete.slice(0, 6))).code).toBe(2);
    expect((await ask('--help')).help).toContain('Examples:');
  });
});
