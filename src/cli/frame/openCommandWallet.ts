import type { Redactor } from '../../base/redact.ts';
import { RunnerError } from '../../base/runnerError.ts';
import { createWallet } from '../../chain/wallet/createWallet.ts';
import type { Wallet, WalletSecret } from '../../chain/wallet/wallet.ts';
import type { Terminal } from '../terminal.ts';
import { keyringBackendOf, openKeyring } from './openKeyring.ts';
import { findMnemonic } from './readSecretInput.ts';
import type { SharedOptions } from './sharedOptions.ts';

/**
 * The wallet of `--from`: from its keyring, or from the mnemonic of the environment, whose `--from` may be left out or must be its address.
 * @throws RunnerError CLI_KEY_MISSING, CLI_MNEMONIC_MISSING, KEY_NOT_FOUND and what opening the key throws.
 */
export async function openCommandWallet(
  options: SharedOptions,
  terminal: Terminal,
  redactor: Redactor,
): Promise<Wallet> {
  if (keyringBackendOf(options) === 'env') return walletOfMnemonic(options, terminal, redactor);
  if (!options.from) throw new RunnerError('CLI_KEY_MISSING', {});
  const secret = await openKeyring(options, terminal, redactor).open(options.from);
  redactor.add(textOf(secret));
  return createWallet(secret);
}

/** The address of `--from` without its secret, where the keyring knows it. @throws RunnerError as openCommandWallet. */
export async function findCommandAddress(
  options: SharedOptions,
  terminal: Terminal,
  redactor: Redactor,
): Promise<string> {
  if (keyringBackendOf(options) === 'env') return (await walletOfMnemonic(options, terminal, redactor)).address;
  if (!options.from) throw new RunnerError('CLI_KEY_MISSING', {});
  const key = await openKeyring(options, terminal, redactor).find(options.from);
  if (key) return key.address;
  if (/^akash1[a-z0-9]{38}$/.test(options.from)) return options.from;
  throw new RunnerError('KEY_NOT_FOUND', { name: options.from });
}

async function walletOfMnemonic(options: SharedOptions, { env }: Terminal, redactor: Redactor): Promise<Wallet> {
  const mnemonic = await findMnemonic(options, env);
  if (mnemonic === undefined) throw new RunnerError('CLI_MNEMONIC_MISSING', {});
  redactor.add(mnemonic);
  const wallet = await createWallet({ mnemonic });
  if (options.from?.startsWith('akash1') && options.from !== wallet.address)
    throw new RunnerError('KEY_NOT_FOUND', { name: options.from });
  return wallet;
}

function textOf(secret: WalletSecret): string {
  return 'mnemonic' in secret ? secret.mnemonic : secret.privateKeyHex;
}
