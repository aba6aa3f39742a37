import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Random } from '../../base/random.ts';
import { unwrap } from '../../base/result.ts';
import { type Genesis, parseGenesis } from '../../devnet/parseGenesis.ts';
import { readTextFile } from '../readTextFile.ts';
import { createDevAccounts, DEV_BALANCE, type DevAccount } from './createDevAccounts.ts';
import type { DevnetStartOptions } from './devnetCommand.ts';

const CHAIN_ID = 'akash-runner-devnet';

export interface LoadedGenesis {
  readonly genesis: Genesis;
  /** The accounts that were made for it; none when the genesis came from a file. */
  readonly accounts: readonly DevAccount[];
  /** Where their mnemonics are, if nobody said where: worth nothing once the chain is gone. */
  readonly temporaryDirectory?: string;
}

/** The genesis of the file, or a new one with funded dev accounts. @throws RunnerError CLI_FILE_UNREADABLE, GENESIS_INVALID. */
export async function loadGenesis(
  options: Pick<DevnetStartOptions, 'genesis' | 'chainId' | 'accounts' | 'accountsDir'>,
  random: Random,
): Promise<LoadedGenesis> {
  if (options.genesis === undefined) return createGenesis(options, random);
  const genesis = unwrap(parseGenesis(await readTextFile('--genesis', options.genesis)));
  return { genesis: { ...genesis, chainId: options.chainId ?? genesis.chainId }, accounts: [] };
}

async function createGenesis(options: Parameters<typeof loadGenesis>[0], random: Random): Promise<LoadedGenesis> {
  const temporary =
    options.accountsDir === undefined ? await mkdtemp(join(tmpdir(), 'akash-runner-devnet-')) : undefined;
  const accounts = await createDevAccounts(options.accounts, options.accountsDir ?? temporary ?? '', random);
  const funded = accounts.map(({ address }) => ({ address, coins: DEV_BALANCE }));
  return {
    genesis: { chainId: options.chainId ?? CHAIN_ID, accounts: funded },
    accounts,
    ...(temporary !== undefined && { temporaryDirectory: temporary }),
  };
}
