import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { StargateClient } from '@cosmjs/stargate';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/base/clock.ts';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { runDevnet } from '../../../../src/cli/devnet/runDevnet.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';
import { eventually } from '../../../helpers/runnerProvider.ts';

const options = { host: '127.0.0.1', port: 0, accounts: 2, output: 'json' } as const;

interface Event {
  readonly event: string;
  readonly rpc: string;
  readonly accounts: ReadonlyArray<{
    readonly address: string;
    readonly mnemonicFile: string;
    readonly mnemonic?: string;
  }>;
}

describe('devnet start', () => {
  it('says first that it is ready, then one line per block, and ends at the signal', async () => {
    const terminal = createFakeTerminal({}, systemClock);
    const running = runDevnet({ ...options, blockTime: { kind: 'interval', intervalMs: 30 } }, terminal);
    const events = () => terminal.printed.map((line) => JSON.parse(line) as Event);
    await eventually(async () => events().length > 2);
    const [ready, block] = events();
    expect(ready).toMatchObject({ event: 'ready', chainId: 'akash-runner-devnet' });
    expect(block).toMatchObject({ event: 'block', txs: 0 });
    const { rpc, accounts } = ready!;
    expect(accounts[0]?.mnemonic).toBeUndefined();
    const client = await StargateClient.connect(rpc);
    expect((await client.getBalance(accounts[0]!.address, 'uact')).amount).toBe('1000000000');
    client.disconnect();
    terminal.interrupt(new RunnerError('CANCELLED', { reason: 'SIGTERM' }));
    await running;
    expect(events().at(-1)).toEqual({ event: 'stopped' });
    expect(existsSync(dirname(accounts[0]!.mnemonicFile))).toBe(false);
    await expect(StargateClient.connect(rpc)).rejects.toThrow();
  });
});
