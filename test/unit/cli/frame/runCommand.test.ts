import { describe, expect, it } from 'vitest';
import type { CommandSpec } from '../../../../src/cli/frame/command.ts';
import { runCommand } from '../../../../src/cli/frame/runCommand.ts';
import { startTestDevnet } from '../../../helpers/devnet.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';

const base = { name: 'x', summary: 'x', needs: 'key', examples: [] } as const;
const specOf = (run: CommandSpec<never>['run']): CommandSpec<never> => ({ ...base, run });

describe('runCommand', () => {
  it('opens what is asked for once, shows the outcome, and lets no secret out', async () => {
    const devnet = await startTestDevnet({ accounts: 1 });
    const [{ mnemonic, address }] = devnet.wallets as [(typeof devnet.wallets)[number]];
    const terminal = createFakeTerminal({ AKASH_RUNNER_MNEMONIC: mnemonic });
    const options = { output: 'json', node: [devnet.rpcUrl], keyringBackend: 'env' } as const;
    let closed = false;
    const spec = specOf(async (call) => {
      const key = await call.key();
      expect(key.connection).toBe(await call.connection());
      const close = key.connection.close;
      key.connection.close = () => {
        closed = true;
        close();
      };
      call.emit({ value: { mnemonic }, lines: [] });
      return { value: { address: await call.address() }, lines: [] };
    });
    await runCommand(spec, options, [], terminal);
    expect(terminal.printed).toEqual(['{"mnemonic":"***"}', JSON.stringify({ address })]);
    expect(closed).toBe(true);
    await devnet.stop();
  });

  it('needs a node only when the command does', async () => {
    const terminal = createFakeTerminal();
    await runCommand(
      specOf(async () => undefined),
      { output: 'text' },
      [],
      terminal,
    );
    expect(terminal.printed).toEqual([]);
    const asking = specOf(async (call) => void (await call.connection()) as undefined);
    await expect(runCommand(asking, { output: 'text' }, [], terminal)).rejects.toMatchObject({
      kind: 'CLI_ARGUMENT_INVALID',
    });
  });
});
