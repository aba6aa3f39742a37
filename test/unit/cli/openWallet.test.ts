import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../src/base/clock.ts';
import { silentLogger } from '../../../src/base/logger.ts';
import { createRedactor } from '../../../src/base/redact.ts';
import { createMemoryStore } from '../../../src/base/store.ts';
import { openWallet } from '../../../src/cli/openWallet.ts';
import { startTestDevnet } from '../../helpers/devnet.ts';
import { createFakeTerminal } from '../../helpers/fakeTerminal.ts';

function toolsWith(env: Record<string, string>) {
  const terminal = createFakeTerminal(env, systemClock);
  return { terminal, logger: silentLogger, redactor: createRedactor(), journal: createMemoryStore() };
}

describe('openWallet', () => {
  it('opens the wallet of the file on the chain that was asked for', async () => {
    const devnet = await startTestDevnet();
    onTestFinished(() => devnet.stop());
    const directory = await mkdtemp(join(tmpdir(), 'open-wallet-'));
    onTestFinished(() => rm(directory, { recursive: true }));
    const mnemonicFile = join(directory, 'm');
    const [{ address, mnemonic }] = devnet.wallets as [(typeof devnet.wallets)[number]];
    await writeFile(mnemonicFile, mnemonic, { mode: 0o600 });
    const tools = toolsWith({});
    const open = await openWallet({ node: [devnet.rpcUrl], chainId: devnet.chainId, mnemonicFile }, tools);
    expect([open.wallet.address, open.signer.address, open.connection.chainId]).toEqual([
      address,
      address,
      devnet.chainId,
    ]);
    expect(tools.redactor.redact(`it is ${mnemonic}`)).toBe('it is ***');
    open.connection.close();
    const other = openWallet({ node: [devnet.rpcUrl], chainId: 'another', mnemonicFile }, tools);
    await expect(other).rejects.toMatchObject({ kind: 'CHAIN_ID_MISMATCH' });
  });

  it('looks at the mnemonic before it asks any node, and shows no word of it', async () => {
    const tools = toolsWith({ AKASH_RUNNER_MNEMONIC: `${'abandon '.repeat(11)}zzzzzz` });
    const opening = openWallet({ node: ['http://127.0.0.1:1'], chainId: 'c' }, tools);
    await expect(opening).rejects.toMatchObject({
      kind: 'MNEMONIC_INVALID',
      message: expect.stringContaining('word 12'),
    });
    await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining('zzzzzz') });
  });

  it('names a node that does not answer', async () => {
    const tools = toolsWith({ AKASH_RUNNER_MNEMONIC: `${'abandon '.repeat(23)}art` });
    const opening = openWallet({ node: ['http://127.0.0.1:1'], chainId: 'c' }, tools);
    await expect(opening).rejects.toMatchObject({ kind: 'NODE_UNREACHABLE' });
  });
});
