import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../../src/base/redact.ts';
import { findCommandAddress, openCommandWallet } from '../../../../src/cli/frame/openCommandWallet.ts';
import { openKeyring } from '../../../../src/cli/frame/openKeyring.ts';
import { createTestWallet } from '../../../helpers/devnet.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';
import { temporaryDirectory } from '../../../helpers/runnerProvider.ts';

describe('openCommandWallet', () => {
  it('opens a key of the keyring by name, and hides its words from then on', async () => {
    const { mnemonic, address } = await createTestWallet();
    const options = { output: 'text', keyringDir: await temporaryDirectory(), keyringBackend: 'test' } as const;
    const [terminal, redactor] = [createFakeTerminal(), createRedactor()];
    await openKeyring(options, terminal, redactor).add('mine', { mnemonic });
    expect(await findCommandAddress({ ...options, from: 'mine' }, terminal, redactor)).toBe(address);
    expect(redactor.redact(mnemonic)).toBe(mnemonic);
    expect((await openCommandWallet({ ...options, from: address }, terminal, redactor)).address).toBe(address);
    expect(redactor.redact(mnemonic)).toBe('***');
    const stranger = `akash1${'q'.repeat(38)}`;
    expect(await findCommandAddress({ ...options, from: stranger }, terminal, redactor)).toBe(stranger);
    const missing = { kind: 'KEY_NOT_FOUND' };
    await expect(openCommandWallet({ ...options, from: 'other' }, terminal, redactor)).rejects.toMatchObject(missing);
    await expect(findCommandAddress({ ...options, from: 'other' }, terminal, redactor)).rejects.toMatchObject(missing);
    for (const open of [openCommandWallet, findCommandAddress])
      await expect(open(options, terminal, redactor)).rejects.toMatchObject({ kind: 'CLI_KEY_MISSING' });
  });

  it('opens the mnemonic of the environment, which must be of the address that was named', async () => {
    const { mnemonic, address } = await createTestWallet();
    const terminal = createFakeTerminal({ AKASH_RUNNER_MNEMONIC: mnemonic });
    const options = { output: 'text', keyringBackend: 'env' } as const;
    expect((await openCommandWallet(options, terminal, createRedactor())).address).toBe(address);
    expect(await findCommandAddress({ ...options, from: address }, terminal, createRedactor())).toBe(address);
    const other = { ...options, from: `akash1${'q'.repeat(38)}` };
    await expect(openCommandWallet(other, terminal, createRedactor())).rejects.toMatchObject({ kind: 'KEY_NOT_FOUND' });
    await expect(openCommandWallet(options, createFakeTerminal(), createRedactor())).rejects.toMatchObject({
      kind: 'CLI_MNEMONIC_MISSING',
    });
  });
});
