import { describe, expect, it } from 'vitest';
import { addDevnetCommand, type DevnetRuns } from '../../../../src/cli/devnet/devnetCommand.ts';
import { runCli } from '../../../../src/cli/runCli.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';

async function ask(args: string[], env: Record<string, string> = {}) {
  const terminal = createFakeTerminal(env);
  const asked: unknown[][] = [];
  const runs = Object.fromEntries(
    ['start', 'init', 'faucet', 'snapshot', 'restore', 'advance'].map((name) => [
      name,
      async (...given: unknown[]) => void asked.push([name, ...given]),
    ]),
  ) as unknown as DevnetRuns;
  const code = await runCli(['devnet', ...args], terminal, [(program) => addDevnetCommand(program, runs)]);
  return { code, asked: asked[0], help: terminal.printed.join('\n') };
}
const running = { node: 'http://127.0.0.1:26657', output: 'text' };

describe('devnet start', () => {
  it('has a real node’s ports, and defaults that need no further word', async () => {
    const { asked } = await ask(['start']);
    expect(asked).toEqual([
      'start',
      {
        host: '127.0.0.1',
        port: 26_657,
        grpc: true,
        grpcPort: 9090,
        rest: true,
        restPort: 1317,
        control: true,
        pruning: { keep: undefined },
        accounts: 3,
        output: 'text',
      },
    ]);
  });

  it('takes what it is given', async () => {
    const { asked } = await ask([
      ...['start', '--genesis', 'g.json', '--chain-id', 'devnet-x', '--port', '0', '--block-time', 'manual'],
      ...['--accounts', '5', '--accounts-dir', 'd', '--show-mnemonics', '--output', 'json', '--no-grpc', '--no-rest'],
      ...['--home', 'h', '--pruning', '100', '--no-control', '--grpc-port', '1', '--rest-port', '2'],
    ]);
    expect(asked?.[1]).toMatchObject({
      genesis: 'g.json',
      chainId: 'devnet-x',
      port: 0,
      grpc: false,
      grpcPort: 1,
      rest: false,
      restPort: 2,
      control: false,
      home: 'h',
      pruning: { keep: { keepRecent: 100n } },
      blockTime: { kind: 'manual' },
      accounts: 5,
      accountsDir: 'd',
      showMnemonics: true,
      output: 'json',
    });
  });

  it('refuses bad values and explains itself', async () => {
    for (const wrong of [
      ['--port', 'x'],
      ['--pruning', 'some'],
      ['--block-time', 'often'],
      ['--grpc-port', '70000'],
    ])
      expect((await ask(['start', ...wrong])).code).toBe(2);
    expect((await ask(['start', '--help'])).help).toContain('Examples:');
  });
});

describe('the other devnet commands', () => {
  it('take what they are given', async () => {
    const { asked } = await ask(['init', '--home', 'h', '--chain-id', 'c']);
    expect(asked).toEqual(['init', { home: 'h', chainId: 'c', accounts: 3, output: 'text' }]);
    expect((await ask(['faucet', 'akash1x', '5uact'])).asked).toEqual(['faucet', 'akash1x', '5uact', running]);
    expect((await ask(['snapshot', 'f'])).asked).toEqual(['snapshot', 'f', running]);
    const elsewhere = await ask(['restore', 'f', '--node', 'http://h:1', '--output', 'json']);
    expect(elsewhere.asked).toEqual(['restore', 'f', { node: 'http://h:1', output: 'json' }]);
    expect((await ask(['advance', '90s'])).asked).toEqual(['advance', { kind: 'time', ms: 90_000 }, running]);
  });

  it('refuse what is missing, and show examples', async () => {
    for (const args of [['init'], ['faucet', 'akash1x'], ['snapshot'], ['restore'], ['advance'], ['advance', '0']])
      expect((await ask(args)).code).toBe(2);
    for (const name of ['init', 'faucet', 'snapshot', 'restore', 'advance'])
      expect((await ask([name, '--help'])).help).toContain(`$ akash-runner devnet ${name}`);
  });
});
