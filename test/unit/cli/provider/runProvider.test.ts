import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../../src/base/clock.ts';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { runProvider } from '../../../../src/cli/provider/runProvider.ts';
import { startTestDevnet } from '../../../helpers/devnet.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';
import { eventually, temporaryDirectory } from '../../../helpers/runnerProvider.ts';

const CONFIG = `
capacity: { cpu: 4, memory: 8Gi, storage: 32Gi }
pricing: { cpu: 0.02, memory: 0.01, storage: 0.001 }
images: { "shell:*": {} }
`;

describe('provider run', () => {
  it('says when it is ready and who it is, and ends at the signal', async () => {
    const devnet = await startTestDevnet({ blocks: { kind: 'interval', intervalMs: 50 } });
    onTestFinished(() => devnet.stop());
    const directory = await temporaryDirectory();
    const config = join(directory, 'provider.yaml');
    await writeFile(config, CONFIG);
    const [{ address, mnemonic }] = devnet.wallets as [(typeof devnet.wallets)[number]];
    const terminal = createFakeTerminal({ AKASH_RUNNER_MNEMONIC: mnemonic }, systemClock);
    const chain = { node: [devnet.rpcUrl], chainId: devnet.chainId };
    const running = runProvider({ ...chain, config, stateDir: join(directory, 'state'), output: 'json' }, terminal);
    await eventually(async () => terminal.printed.length > 0);
    const hostUri = expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(JSON.parse(terminal.printed[0]!)).toEqual({ event: 'ready', hostUri, address });
    terminal.interrupt(new RunnerError('CANCELLED', { reason: 'SIGTERM' }));
    await running;
    expect(JSON.parse(terminal.printed.at(-1)!)).toEqual({ event: 'stopped' });
    expect([...terminal.printed, ...terminal.complained].join('\n')).not.toContain(mnemonic);
  });

  it('looks at its configuration before anything else', async () => {
    const directory = await temporaryDirectory();
    const config = join(directory, 'provider.yaml');
    const run = () =>
      runProvider(
        { node: ['http://127.0.0.1:1'], chainId: 'c', config, stateDir: directory, output: 'text' },
        createFakeTerminal(),
      );
    await expect(run()).rejects.toMatchObject({ kind: 'CLI_FILE_UNREADABLE' });
    await writeFile(config, 'capacity: {}');
    await expect(run()).rejects.toMatchObject({ kind: 'PROVIDER_CONFIG_INVALID' });
  });
});
