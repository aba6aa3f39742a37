import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Random } from '../../base/random.ts';
import { unwrap } from '../../base/result.ts';
import { type Genesis, parseGenesis } from '../../devnet/parseGenesis.ts';
import { readTextFile } from '../readTextFile.ts';
import { createDevAccounts, DEV_BALANCE, type DevAccount } from './createDevAccounts.ts';
import type { GenesisOptions } from './devnetCommand.ts';
import { findHomeGenesis, homePaths, writeHomeGenesis } from './homeFiles.ts';

const CHAIN_ID = 'akash-runner-devnet';

export interface LoadedGenesis {
  readonly genesis: Genesis;
  /** The accounts that were made for it; none when the genesis came from a file. */
  readonly accounts: readonly DevAccount[];
  /** Where their mnemonics are, if nobody said where: worth nothing once the chain is gone. */
  readonly temporaryDirectory?: string;
}

/**
 * The genesis of the file, or of the home, or a new one with funded dev accounts. A home that has none gets it.
 * @throws RunnerError CLI_FILE_UNREADABLE, GENESIS_INVALID, CLI_FILE_UNWRITABLE.
 */
export async function loadGenesis(
  options: GenesisOptions & { readonly home?: string },
  random: Random,
): Promise<LoadedGenesis> {
  const { home } = options;
  const kept = home === undefined ? undefined : await findHomeGenesis(home);
  if (kept && options.genesis === undefined) return withChainId(kept, options.chainId);
  const accountsDir = options.accountsDir ?? (home && homePaths(home).keys);
  const loaded = await (options.genesis === undefined
    ? createGenesis({ ...options, ...(accountsDir !== undefined && { accountsDir }) }, random)
    : readGenesis(options.genesis));
  const begun = withChainId(loaded, options.chainId);
  if (home !== undefined && !kept) await writeHomeGenesis(home, begun.genesis, begun.accounts);
  return begun;
}

function withChainId(loaded: LoadedGenesis, chainId: string | undefined): LoadedGenesis {
  return { ...loaded, genesis: { ...loaded.genesis, chainId: chainId ?? loaded.genesis.chainId } };
}

async function readGenesis(file: string): Promise<LoadedGenesis> {
  return { genesis: unwrap(parseGenesis(await readTextFile('--genesis', file))), accounts: [] };
}

async function createGenesis(options: GenesisOptions, random: Random): Promise<LoadedGenesis> {
  const temporary =
    options.accountsDir === undefined ? await mkdtemp(join(tmpdir(), 'akash-runner-devnet-')) : undefined;
  const accounts = await createDevAccounts(options.accounts, options.accountsDir ?? temporary ?? '', random);
  const funded = accounts.map(({ address }) => ({ address, coins: DEV_BALANCE }));
  return {
    genesis: { chainId: CHAIN_ID, accounts: funded },
    accounts,
    ...(temporary !== undefined && { temporaryDirectory: temporary }),
  };
}
