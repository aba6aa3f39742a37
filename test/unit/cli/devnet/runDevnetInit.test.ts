import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findHomeGenesis } from '../../../../src/cli/devnet/homeFiles.ts';
import { runDevnetInit } from '../../../../src/cli/devnet/runDevnetInit.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';

it('devnet init writes genesis and accounts, once', async () => {
  const home = join(mkdtempSync(join(tmpdir(), 'devnet-init-')), 'chain');
  onTestFinished(() => rmSync(join(home, '..'), { recursive: true }));
  const terminal = createFakeTerminal();
  const options = { home, accounts: 2, chainId: 'devnet-7', output: 'json' } as const;
  await runDevnetInit(options, terminal);
  const told = JSON.parse(terminal.printed[0]!) as { accounts: { address: string; mnemonicFile: string }[] };
  expect(told).toMatchObject({ event: 'initialized', chainId: 'devnet-7', home });
  const found = await findHomeGenesis(home);
  expect(found?.genesis.chainId).toBe('devnet-7');
  expect(found?.accounts.map(({ address }) => address)).toEqual(told.accounts.map(({ address }) => address));
  expect(readFileSync(told.accounts[0]!.mnemonicFile, 'utf8').split(' ').length).toBeGreaterThan(11);
  await expect(runDevnetInit(options, terminal)).rejects.toMatchObject({ kind: 'CLI_HOME_IN_USE' });
});
