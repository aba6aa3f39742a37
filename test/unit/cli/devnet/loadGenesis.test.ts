import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../../../../src/base/random.ts';
import { loadGenesis } from '../../../../src/cli/devnet/loadGenesis.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'load-genesis-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('loadGenesis', () => {
  it('reads the file, whose chain id an option overrides', async () => {
    const genesis = join(directory, 'genesis.json');
    await writeFile(genesis, JSON.stringify({ chainId: 'devnet-1', accounts: [] }));
    const loaded = await loadGenesis({ genesis, accounts: 3 }, systemRandom);
    expect(loaded).toMatchObject({ genesis: { chainId: 'devnet-1' }, accounts: [] });
    const renamed = await loadGenesis({ genesis, chainId: 'devnet-2', accounts: 3 }, systemRandom);
    expect(renamed.genesis.chainId).toBe('devnet-2');
  });

  it('makes and funds accounts when there is no file', async () => {
    const { genesis, accounts, ...more } = await loadGenesis({ accounts: 2, accountsDir: directory }, systemRandom);
    expect(more).toEqual({});
    expect(genesis.accounts.map((one) => one.address)).toEqual(accounts.map((one) => one.address));
    expect(genesis.accounts[0]?.coins.map((coin) => coin.denom)).toEqual(['uact', 'uakt']);
  });

  it('keeps mnemonics in a fresh directory unless told where', async () => {
    const { accounts, temporaryDirectory = '' } = await loadGenesis({ accounts: 1 }, systemRandom);
    expect(temporaryDirectory.startsWith(tmpdir())).toBe(true);
    expect(dirname(accounts[0]?.mnemonicFile ?? '')).toBe(temporaryDirectory);
    await rm(temporaryDirectory, { recursive: true });
  });

  it('says what is wrong with a file', async () => {
    const genesis = join(directory, 'genesis.json');
    await expect(loadGenesis({ genesis, accounts: 1 }, systemRandom)).rejects.toMatchObject({
      kind: 'CLI_FILE_UNREADABLE',
    });
    await writeFile(genesis, '{}');
    await expect(loadGenesis({ genesis, accounts: 1 }, systemRandom)).rejects.toMatchObject({
      kind: 'GENESIS_INVALID',
    });
  });
});
