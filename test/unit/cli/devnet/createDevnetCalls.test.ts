import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../../src/base/clock.ts';
import { createDevnetCalls } from '../../../../src/cli/devnet/createDevnetCalls.ts';
import { startTestDevnet } from '../../../helpers/devnet.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';

async function setUp() {
  const devnet = await startTestDevnet({ accounts: 1 });
  const directory = mkdtempSync(join(tmpdir(), 'devnet-calls-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  onTestFinished(() => devnet.stop());
  const terminal = createFakeTerminal({}, systemClock);
  const told = () => JSON.parse(terminal.printed.at(-1) ?? '{}') as Record<string, string>;
  const options = { node: devnet.rpcUrl, output: 'json' } as const;
  return { devnet, directory, calls: createDevnetCalls(terminal), told, options };
}

describe('commands to a running devnet', () => {
  it('make blocks, set time forward and give coins', async () => {
    const { calls, told, options, devnet } = await setUp();
    await calls.advance({ kind: 'blocks', blocks: 4 }, options);
    expect(told()).toMatchObject({ event: 'advanced', height: '5' });
    const before = Date.parse(told()['time']!);
    await calls.advance({ kind: 'time', ms: 3_600_000 }, options);
    expect(told()['height']).toBe('6');
    expect(Date.parse(told()['time']!) - before).toBeGreaterThanOrEqual(3_600_000 - 1000);
    await calls.faucet(devnet.wallets[0]!.address, '5uact', options);
    expect(told()).toMatchObject({ event: 'funded', height: '7', coins: '5uact' });
  });

  it('write a snapshot, and go back to it, in parts when it is large', async () => {
    const { calls, told, options, directory } = await setUp();
    await calls.advance({ kind: 'blocks', blocks: 1500 }, options);
    const file = join(directory, 'chain.akr');
    await calls.snapshot(file, options);
    expect(told()).toMatchObject({ event: 'saved', file });
    expect(statSync(file).size).toBe(Number(told()['bytes']));
    expect([existsSync(`${file}.part`), statSync(file).size > 700_000]).toEqual([false, true]);
    await calls.advance({ kind: 'blocks', blocks: 3 }, options);
    await calls.restore(file, options);
    expect(told()).toMatchObject({ event: 'restored', height: '1501' });
  });

  it('name files that are not there or cannot be', async () => {
    const { calls, options, directory } = await setUp();
    await expect(calls.restore(join(directory, 'none'), options)).rejects.toMatchObject({
      kind: 'CLI_FILE_UNREADABLE',
    });
    const file = join(directory, 'no', 'chain.akr');
    await expect(calls.snapshot(file, options)).rejects.toMatchObject({ kind: 'CLI_FILE_UNWRITABLE' });
  });
});
