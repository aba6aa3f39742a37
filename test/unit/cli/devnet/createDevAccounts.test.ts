import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../../../../src/base/random.ts';
import { createWallet } from '../../../../src/chain/wallet/createWallet.ts';
import { createDevAccounts } from '../../../../src/cli/devnet/createDevAccounts.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dev-accounts-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('createDevAccounts', () => {
  it('makes accounts whose mnemonics are in files that only the owner can read', async () => {
    const accounts = await createDevAccounts(4, join(directory, 'keys'), systemRandom);
    expect(accounts.map((one) => one.name)).toEqual(['tenant', 'provider-1', 'provider-2', 'account-4']);
    expect(new Set(accounts.map((one) => one.address)).size).toBe(4);
    for (const account of accounts) {
      const mnemonic = await readFile(account.mnemonicFile, 'utf8');
      expect((await createWallet({ mnemonic })).address).toBe(account.address);
      expect((await stat(account.mnemonicFile)).mode & 0o777).toBe(0o600);
    }
    expect((await stat(join(directory, 'keys'))).mode & 0o777).toBe(0o700);
  });
});
