import { Command } from 'commander';
import { onTestFinished } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { addGroup } from '../../src/cli/frame/addGroup.ts';
import type { CommandGroup } from '../../src/cli/frame/command.ts';
import { runCommand } from '../../src/cli/frame/runCommand.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { startTestDevnet, type TestAccount, type TestDevnet } from './devnet.ts';
import { createFakeTerminal, type FakeTerminal } from './fakeTerminal.ts';
import { temporaryDirectory } from './runnerProvider.ts';

/** Runs one command of these groups in this process. `text` is what people see, `json` the last line as programs see it. */
export async function runGroups(
  groups: readonly CommandGroup[],
  line: string,
  env: Terminal['env'] = {},
  more: Partial<Terminal> = {},
): Promise<{ readonly terminal: FakeTerminal; readonly text: string; readonly json: Record<string, never> }> {
  const XDG_STATE_HOME = env['XDG_STATE_HOME'] ?? (await temporaryDirectory());
  const terminal = { ...createFakeTerminal({ AKASH_YES: 'true', ...env, XDG_STATE_HOME }, systemClock), ...more };
  const program = new Command()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
  for (const group of groups) addGroup(program, group, terminal, runCommand);
  await program.parseAsync(line.split(' '), { from: 'user' });
  const text = terminal.printed.join('\n');
  return {
    terminal,
    text,
    get json() {
      return JSON.parse(terminal.printed.at(-1) ?? '{}') as Record<string, never>;
    },
  };
}

/** A devnet in this process, and a way to run commands on it as one of its accounts, by default with `--output json`. */
export interface GroupStage {
  readonly devnet: TestDevnet;
  readonly addresses: readonly string[];
  run(line: string, as?: number, more?: Partial<Terminal>): ReturnType<typeof runGroups>;
}

export async function setGroupStage(
  groups: readonly CommandGroup[],
  accounts: number | readonly TestAccount[] = 2,
  env: Terminal['env'] = {},
): Promise<GroupStage> {
  const devnet = await startTestDevnet({ accounts, blocks: { kind: 'interval', intervalMs: 50 } });
  onTestFinished(() => devnet.stop());
  const chain = { AKASH_NODE: devnet.rpcUrl, AKASH_KEYRING_BACKEND: 'env', AKASH_OUTPUT: 'json', ...env };
  return {
    devnet,
    addresses: devnet.wallets.map(({ address }) => address),
    run: (line, as = 0, more = {}) =>
      runGroups(groups, line, { ...chain, AKASH_RUNNER_MNEMONIC: devnet.wallets[as]?.mnemonic }, more),
  };
}
