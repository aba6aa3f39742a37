import { describe, expect, it } from 'vitest';
import { keysCommands } from '../../../../src/cli/keys/keysCommands.ts';
import { createTestWallet } from '../../../helpers/devnet.ts';
import { runGroups } from '../../../helpers/runGroup.ts';
import { temporaryDirectory } from '../../../helpers/runnerProvider.ts';

async function setup(more: Record<string, string> = {}) {
  const env = {
    AKASH_KEYRING_BACKEND: 'test',
    AKASH_KEYRING_DIR: await temporaryDirectory(),
    AKASH_OUTPUT: 'json',
    ...more,
  };
  return (line: string, override: Record<string, string> = {}) =>
    runGroups([keysCommands], line, { ...env, ...override });
}

describe('keys', () => {
  it('makes, shows, lists and deletes keys without showing their words', async () => {
    const run = await setup();
    const { json: made } = await run('keys create mine');
    expect(Object.keys(made).sort()).toEqual(['address', 'kind', 'name', 'publicKey']);
    expect((await run('keys show mine')).json).toEqual(made);
    expect((await run('keys list')).json).toEqual({ keys: [made] });
    expect((await run('keys list --output text')).text).toMatch(/^NAME .*\nmine /);
    await expect(run('keys delete mine', { AKASH_YES: 'no' })).rejects.toMatchObject({ kind: 'CLI_NOT_CONFIRMED' });
    expect((await run('keys delete mine')).json).toEqual({ deleted: made });
    await expect(run('keys show mine')).rejects.toMatchObject({ kind: 'KEY_NOT_FOUND' });
  });

  it('imports words, and exports them to who insists', async () => {
    const { mnemonic, address } = await createTestWallet();
    const run = await setup({ AKASH_RUNNER_MNEMONIC: mnemonic });
    expect((await run('keys import mine')).json).toMatchObject({ name: 'mine', address });
    expect((await run('keys import second --index 1')).json['address']).not.toBe(address);
    await expect(run('keys export mine')).rejects.toMatchObject({ kind: 'CLI_EXPORT_UNSAFE' });
    expect((await run('keys export mine --unsafe')).json).toEqual({ name: 'mine', address, mnemonic, accountIndex: 0 });
    await expect(run('keys import third', { AKASH_RUNNER_MNEMONIC: '' })).rejects.toMatchObject({
      kind: 'CLI_MNEMONIC_MISSING',
    });
    await expect(run('keys list --keyring-backend env')).rejects.toMatchObject({ kind: 'CLI_ARGUMENT_INVALID' });
  });
});
