import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import * as z from 'zod';
import { unwrap } from '../../base/result.ts';
import { RunnerError } from '../../base/runnerError.ts';
import { type Genesis, parseGenesis } from '../../devnet/parseGenesis.ts';
import { readSecretFile, readTextFile } from '../readTextFile.ts';
import type { DevAccount } from './createDevAccounts.ts';

const OPTION = '--home';
const accountsShape = z.array(z.object({ name: z.string(), address: z.string(), mnemonicFile: z.string() }));

/** Where a home keeps what its chain begins with. */
export function homePaths(home: string) {
  return { genesis: join(home, 'genesis.json'), accounts: join(home, 'accounts.json'), keys: join(home, 'accounts') };
}

/** What a chain begins with, from its home; undefined when nothing was begun there. @throws RunnerError of the files. */
export async function findHomeGenesis(home: string): Promise<{ genesis: Genesis; accounts: DevAccount[] } | undefined> {
  const paths = homePaths(home);
  if (!existsSync(paths.genesis)) return undefined;
  const genesis = unwrap(parseGenesis(await readTextFile(OPTION, paths.genesis)));
  return { genesis, accounts: existsSync(paths.accounts) ? await readAccounts(home) : [] };
}

/** Writes it there. The mnemonics have files of their own already. @throws RunnerError CLI_FILE_UNWRITABLE. */
export async function writeHomeGenesis(home: string, genesis: Genesis, accounts: readonly DevAccount[]): Promise<void> {
  const paths = homePaths(home);
  const named = accounts.map(({ name, address, mnemonicFile }) => ({
    name,
    address,
    mnemonicFile: relative(home, mnemonicFile),
  }));
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    if (named.length > 0) await writeFile(paths.accounts, `${JSON.stringify(named, null, 2)}\n`);
    // The last one: a home without it has not been begun.
    await writeFile(paths.genesis, `${JSON.stringify(genesis, null, 2)}\n`);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new RunnerError('CLI_FILE_UNWRITABLE', { path: paths.genesis, reason }, { cause });
  }
}

async function readAccounts(home: string): Promise<DevAccount[]> {
  const path = homePaths(home).accounts;
  const listed = accountsShape.safeParse(JSON.parse(await readTextFile(OPTION, path)));
  if (!listed.success) throw new RunnerError('CLI_FILE_UNREADABLE', { option: OPTION, path, reason: 'not as written' });
  return Promise.all(
    listed.data.map(async (account) => {
      const mnemonicFile = isAbsolute(account.mnemonicFile) ? account.mnemonicFile : join(home, account.mnemonicFile);
      return { ...account, mnemonicFile, mnemonic: (await readSecretFile(OPTION, mnemonicFile)).trim() };
    }),
  );
}
