import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../../src/base/redact.ts';
import { keyringBackendOf, openKeyring } from '../../../../src/cli/frame/openKeyring.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';
import { temporaryDirectory } from '../../../helpers/runnerProvider.ts';

describe('openKeyring', () => {
  it('takes the keyring that was named, else env where a mnemonic is', () => {
    expect(keyringBackendOf({ output: 'text' })).toBe('file');
    expect(keyringBackendOf({ output: 'text', mnemonicFd: 3 })).toBe('env');
    expect(keyringBackendOf({ output: 'text', mnemonicFile: 'f', keyringBackend: 'test' })).toBe('test');
  });

  it('keeps each kind in a directory of its own, and tells nobody the passphrase', async () => {
    const keyringDir = await temporaryDirectory();
    const terminal = createFakeTerminal({ AKASH_RUNNER_KEYRING_PASSPHRASE: 'a long passphrase' });
    const redactor = createRedactor();
    const secret = { privateKeyHex: '11'.repeat(32) };
    await openKeyring({ output: 'text', keyringDir, keyringBackend: 'test' }, terminal, redactor).add('a', secret);
    expect(redactor.redact('a long passphrase')).toBe('a long passphrase');
    await openKeyring({ output: 'text', keyringDir }, terminal, redactor).add('b', secret);
    expect(redactor.redact('a long passphrase')).toBe('***');
    expect(await readdir(keyringDir)).toEqual(['keyring-file', 'keyring-test']);
  });
});
