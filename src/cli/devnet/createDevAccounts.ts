import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Random } from '../../base/random.ts';
import { ACT, AKT } from '../../chain/protocol/coin.ts';
import { createMnemonic } from '../../chain/wallet/createMnemonic.ts';
import { createWallet } from '../../chain/wallet/createWallet.ts';

/** A funded account of a fresh devnet. */
export interface DevAccount {
  readonly name: string;
  readonly address: string;
  readonly mnemonic: string;
  /** Where the mnemonic was written, for `--mnemonic-file`. */
  readonly mnemonicFile: string;
}

const NAMES = ['tenant', 'provider-1', 'provider-2'];
/** A thousand of each coin, both having six places: far more than any trial spends. */
export const DEV_BALANCE = [
  { denom: ACT, amount: '1000000000' },
  { denom: AKT, amount: '1000000000' },
];

/**
 * Makes accounts with fresh mnemonics and writes each mnemonic to a file of its own below `directory`, readable by its owner only.
 * @param count the first is the tenant's, the next are the providers'.
 */
export async function createDevAccounts(count: number, directory: string, random: Random): Promise<DevAccount[]> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const names = Array.from({ length: count }, (_, index) => NAMES[index] ?? `account-${index + 1}`);
  return Promise.all(names.map((name) => createDevAccount(name, directory, random)));
}

async function createDevAccount(name: string, directory: string, random: Random): Promise<DevAccount> {
  const mnemonic = createMnemonic(random);
  const { address } = await createWallet({ mnemonic });
  const mnemonicFile = join(directory, `${name}.mnemonic`);
  await writeFile(mnemonicFile, `${mnemonic}\n`, { mode: 0o600 });
  return { name, address, mnemonic, mnemonicFile };
}
