import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findHomeGenesis, homePaths, writeHomeGenesis } from '../../../../src/cli/devnet/homeFiles.ts';

function directory(): string {
  const path = mkdtempSync(join(tmpdir(), 'home-files-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

function account(home: string) {
  mkdirSync(homePaths(home).keys);
  const mnemonicFile = join(homePaths(home).keys, 'tenant.mnemonic');
  writeFileSync(mnemonicFile, 'some words\n', { mode: 0o600 });
  return { name: 'tenant', address: 'akash1x', mnemonic: 'some words', mnemonicFile };
}
const genesis = { chainId: 'c', accounts: [] };

describe('the files of a home', () => {
  it('come back as they were written, from wherever the home is', async () => {
    const home = directory();
    expect(await findHomeGenesis(home)).toBeUndefined();
    const tenant = account(home);
    await writeHomeGenesis(home, genesis, [tenant]);
    expect(await findHomeGenesis(home)).toEqual({ genesis, accounts: [tenant] });
    const moved = join(directory(), 'moved');
    renameSync(home, moved);
    const found = await findHomeGenesis(moved);
    expect(found?.accounts[0]).toMatchObject({
      mnemonic: 'some words',
      mnemonicFile: join(moved, 'accounts', 'tenant.mnemonic'),
    });
  });

  it('need no accounts', async () => {
    const home = join(directory(), 'new');
    await writeHomeGenesis(home, genesis, []);
    expect(await findHomeGenesis(home)).toEqual({ genesis, accounts: [] });
  });

  it('are refused when they are not as they were written, or cannot be', async () => {
    const home = directory();
    await writeHomeGenesis(home, genesis, [account(home)]);
    writeFileSync(homePaths(home).accounts, '[{}]');
    await expect(findHomeGenesis(home)).rejects.toMatchObject({ kind: 'CLI_FILE_UNREADABLE' });
    writeFileSync(homePaths(home).genesis, '{');
    await expect(findHomeGenesis(home)).rejects.toMatchObject({ kind: 'GENESIS_INVALID' });
    await expect(writeHomeGenesis(join(homePaths(home).genesis, 'below'), genesis, [])).rejects.toMatchObject({
      kind: 'CLI_FILE_UNWRITABLE',
    });
  });
});
