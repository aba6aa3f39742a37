import { chmod, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findMnemonic, readDescriptor, readPassphrase } from '../../../../src/cli/frame/readSecretInput.ts';
import { temporaryDirectory } from '../../../helpers/runnerProvider.ts';

const { signal } = new AbortController();

async function secretFile(text: string) {
  const path = join(await temporaryDirectory(), 'secret');
  await writeFile(path, text, { mode: 0o600 });
  const handle = await open(path);
  onTestFinished(() => handle.close());
  return { path, fd: handle.fd };
}

describe('readSecretInput', () => {
  it('reads a descriptor to its end', async () => {
    expect(readDescriptor('--fd', (await secretFile('words\n')).fd)).toBe('words\n');
    expect(() => readDescriptor('--fd', 9_999)).toThrow(expect.objectContaining({ kind: 'CLI_FILE_UNREADABLE' }));
  });

  it('finds a mnemonic in a descriptor, a file of ours, or the environment', async () => {
    const { path, fd } = await secretFile(' words\n');
    const env = { AKASH_RUNNER_MNEMONIC: 'others ' };
    expect(await findMnemonic({ mnemonicFd: fd }, env)).toBe('words');
    expect(await findMnemonic({ mnemonicFile: path }, env)).toBe('words');
    expect([await findMnemonic({}, env), await findMnemonic({}, {})]).toEqual(['others', undefined]);
    await chmod(path, 0o644);
    await expect(findMnemonic({ mnemonicFile: path }, env)).rejects.toMatchObject({ kind: 'CLI_SECRET_FILE_OPEN' });
  });

  it('reads a passphrase from a descriptor, the environment or a person, who types a new one twice', async () => {
    const { fd } = await secretFile('pass phrase\n');
    expect(await readPassphrase('open', fd, { env: {}, signal })).toBe('pass phrase');
    const env = { AKASH_RUNNER_KEYRING_PASSPHRASE: 'from env' };
    expect(await readPassphrase('seal', undefined, { env, signal })).toBe('from env');
    const typing = (...typed: string[]) => ({ ask: async () => '', askSecret: async () => typed.shift() ?? '' });
    expect(await readPassphrase('open', undefined, { env: {}, signal, prompt: typing('a') })).toBe('a');
    expect(await readPassphrase('seal', undefined, { env: {}, signal, prompt: typing('a', 'a') })).toBe('a');
    await expect(
      readPassphrase('seal', undefined, { env: {}, signal, prompt: typing('a', 'b') }),
    ).rejects.toMatchObject({ kind: 'CLI_ARGUMENT_INVALID' });
    await expect(readPassphrase('open', undefined, { env: {}, signal })).rejects.toMatchObject({
      kind: 'CLI_PASSPHRASE_MISSING',
    });
  });
});
