import { readFileSync } from 'node:fs';
import { RunnerError } from '../../base/runnerError.ts';
import { readSecretFile } from '../readTextFile.ts';
import type { Terminal } from '../terminal.ts';
import type { SharedOptions } from './sharedOptions.ts';

/** All that a file descriptor gives until its end. @throws RunnerError CLI_FILE_UNREADABLE. */
export function readDescriptor(option: string, descriptor: number): string {
  try {
    return readFileSync(descriptor, 'utf8');
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new RunnerError('CLI_FILE_UNREADABLE', { option, path: `descriptor ${descriptor}`, reason }, { cause });
  }
}

/** The mnemonic from a descriptor, a file or the environment, in this order; undefined when none is named. Never from an argument. */
export async function findMnemonic(
  options: Pick<SharedOptions, 'mnemonicFd' | 'mnemonicFile'>,
  env: Terminal['env'],
): Promise<string | undefined> {
  const { mnemonicFd, mnemonicFile } = options;
  if (mnemonicFd !== undefined) return readDescriptor('--mnemonic-fd', mnemonicFd).trim();
  if (mnemonicFile !== undefined) return (await readSecretFile('--mnemonic-file', mnemonicFile)).trim();
  return env['AKASH_RUNNER_MNEMONIC']?.trim() || undefined;
}

/**
 * The keyring's passphrase from a descriptor, AKASH_RUNNER_KEYRING_PASSPHRASE, or a person, who types a new one twice.
 * @throws RunnerError CLI_PASSPHRASE_MISSING; CLI_ARGUMENT_INVALID when the two differ.
 */
export async function readPassphrase(
  purpose: 'seal' | 'open',
  descriptor: number | undefined,
  { env, prompt, signal }: Pick<Terminal, 'env' | 'prompt' | 'signal'>,
): Promise<string> {
  if (descriptor !== undefined) return readDescriptor('--passphrase-fd', descriptor).replace(/\r?\n$/, '');
  const fromEnv = env['AKASH_RUNNER_KEYRING_PASSPHRASE'];
  if (fromEnv) return fromEnv;
  if (!prompt) throw new RunnerError('CLI_PASSPHRASE_MISSING', {});
  const first = await prompt.askSecret('Passphrase of the keyring: ', signal);
  if (purpose === 'open' || first === (await prompt.askSecret('The same again: ', signal))) return first;
  throw new RunnerError('CLI_ARGUMENT_INVALID', { option: 'passphrase', expected: 'the same text twice' });
}
