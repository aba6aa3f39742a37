import { homedir } from 'node:os';
import { join } from 'node:path';
import { createFileStore } from '../../base/fileStore.ts';
import type { Redactor } from '../../base/redact.ts';
import { createKeyring, type Keyring } from '../../chain/keyring/createKeyring.ts';
import type { Terminal } from '../terminal.ts';
import { readPassphrase } from './readSecretInput.ts';
import type { KeyringBackend, SharedOptions } from './sharedOptions.ts';

/** Which keyring is meant: the one that was named, else `env` where a mnemonic is named, else `file`. */
export function keyringBackendOf(options: SharedOptions): KeyringBackend {
  const named = options.mnemonicFd !== undefined || options.mnemonicFile !== undefined;
  return options.keyringBackend ?? (named ? 'env' : 'file');
}

/** The keyring on the disk, `keyring-file` or `keyring-test` in the keyring's directory. */
export function openKeyring(
  options: SharedOptions,
  terminal: Pick<Terminal, 'env' | 'prompt' | 'signal' | 'random'>,
  redactor: Redactor,
): Keyring {
  const home = options.keyringDir ?? join(homedir(), '.akash-runner');
  const test = keyringBackendOf(options) === 'test';
  const passphrase = async (purpose: 'seal' | 'open') => {
    const text = await readPassphrase(purpose, options.passphraseFd, terminal);
    redactor.add(text);
    return text;
  };
  return createKeyring({
    store: createFileStore(join(home, test ? 'keyring-test' : 'keyring-file')),
    random: terminal.random,
    passphrase: test ? undefined : passphrase,
  });
}
