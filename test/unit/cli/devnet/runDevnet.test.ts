import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StargateClient } from '@cosmjs/stargate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../../src/base/clock.ts';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import type { DevnetStartOptions } from '../../../../src/cli/devnet/devnetCommand.ts';
import { runDevnet } from '../../../../src/cli/devnet/runDevnet.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';
import { eventually } from '../../../helpers/runnerProvider.ts';

const options: DevnetStartOptions = {
  host: '127.0.0.1',
  port: 0,
  grpc: false,
  grpcPort: 0,
  rest: false,
  restPort: 0,
  control: true,
  pruning: { keep: undefined },
  accounts: 2,
  output: 'json',
};

interface Event {
  readonly event: string;
  readonly rpc: string;
  readonly height: string;
  readonly accounts: ReadonlyArray<{
    readonly address: string;
    readonly mnemonicFile: string;
    readonly mnemonic?: string;
  }>;
}

function start(more: Partial<DevnetStartOptions> = {}) {
  const terminal = createFakeTerminal({}, systemClock);
  const running = runDevnet({ ...options, ...more }, terminal);
  const events = () => terminal.printed.map((line) => JSON.parse(line) as Event);
  return {
    events,
    running,
    stop() {
      terminal.interrupt(new RunnerError('CANCELLED', { reason: 'SIGTERM' }));
      return running;
    },
  };
}

describe('devnet start', () => {
  it('says first that it is ready, then one line per block, and ends at the signal', async () => {
    const { events, stop } = start({ blockTime: { kind: 'interval', intervalMs: 30 } });
    await eventually(async () => events().length > 2);
    const [ready, block] = events();
    expect(ready).toMatchObject({ event: 'ready', chainId: 'akash-runner-devnet' });
    expect(block).toMatchObject({ event: 'block', txs: 0 });
    const { rpc, accounts } = ready!;
    expect(accounts[0]?.mnemonic).toBeUndefined();
    const client = await StargateClient.connect(rpc);
    expect((await client.getBalance(accounts[0]!.address, 'uact')).amount).toBe('1000000000');
    client.disconnect();
    await stop();
    expect(events().at(-1)).toEqual({ event: 'stopped' });
    expect(existsSync(dirname(accounts[0]!.mnemonicFile))).toBe(false);
    await expect(StargateClient.connect(rpc)).rejects.toThrow();
  });

  it('goes on with the chain and the accounts of its home', async () => {
    const home = mkdtempSync(join(tmpdir(), 'run-devnet-'));
    onTestFinished(() => rmSync(home, { recursive: true }));
    const first = start({ home, blockTime: { kind: 'interval', intervalMs: 20 } });
    await eventually(async () => first.events().length > 3);
    await first.stop();
    const second = start({ home });
    await eventually(async () => second.events().length > 0);
    await second.stop();
    const [before, after] = [first.events()[0]!, second.events()[0]!];
    expect(after.accounts).toEqual(before.accounts);
    expect(Number(after.height)).toBeGreaterThan(3);
    expect(existsSync(before.accounts[0]!.mnemonicFile)).toBe(true);
    await expect(start({ home, blockTime: { kind: 'instant' } }).running).rejects.toMatchObject({
      kind: 'DEVNET_HOME_FOREIGN',
    });
  });

  it('names the option of a port that is taken', async () => {
    const first = start();
    await eventually(async () => first.events().length > 0);
    const port = Number(new URL(first.events()[0]!.rpc).port);
    await expect(start({ port }).running).rejects.toMatchObject({
      kind: 'CLI_PORT_TAKEN',
      args: { option: '--port', port },
    });
    await first.stop();
  });
});
