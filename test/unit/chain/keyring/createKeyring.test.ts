import { describe, expect, it } from 'vitest';
import { systemRandom } from '../../../../src/base/random.ts';
import { createMemoryStore } from '../../../../src/base/store.ts';
import { createKeyring } from '../../../../src/chain/keyring/createKeyring.ts';
import { createMnemonic } from '../../../../src/chain/wallet/createMnemonic.ts';

const cost = { n: 2, r: 8, p: 1 };
const mnemonic = createMnemonic(systemRandom);

function setup(passphrase?: string) {
  const store = createMemoryStore();
  const ring = createKeyring({
    store,
    random: systemRandom,
    cost,
    passphrase: passphrase ? async () => passphrase : undefined,
  });
  return { store, ring };
}

describe('createKeyring', () => {
  it('keeps a key sealed, and gives it back by name and by address', async () => {
    const { store, ring } = setup('a passphrase');
    const key = await ring.add('mine', { mnemonic, accountIndex: 3 });
    expect(key).toMatchObject({ name: 'mine', address: expect.stringMatching(/^akash1/), kind: 'mnemonic' });
    expect(await store.find('key/mine')).not.toContain(mnemonic.split(' ')[0]);
    expect([await ring.find('mine'), await ring.find(key.address), await ring.list()]).toEqual([key, key, [key]]);
    expect(await ring.open(key.address)).toEqual({ mnemonic, accountIndex: 3 });
    expect(await ring.remove('mine')).toEqual(key);
    expect([await ring.find('mine'), await ring.list()]).toEqual([undefined, []]);
  });

  it('refuses a name twice, a bad name, a short passphrase, a wrong secret, and what is not there', async () => {
    const { ring } = setup('a passphrase');
    await ring.add('mine', { mnemonic });
    await expect(ring.add('mine', { mnemonic })).rejects.toMatchObject({ kind: 'KEY_EXISTS' });
    await expect(ring.add('../mine', { mnemonic })).rejects.toMatchObject({ kind: 'KEY_NAME_INVALID' });
    await expect(ring.add('bad', { mnemonic: 'words' })).rejects.toMatchObject({ kind: 'MNEMONIC_INVALID' });
    await expect(ring.open('other')).rejects.toMatchObject({ kind: 'KEY_NOT_FOUND' });
    await expect(setup('short').ring.add('mine', { mnemonic })).rejects.toMatchObject({
      kind: 'KEYRING_PASSPHRASE_SHORT',
    });
  });

  it('keeps keys in the clear where no passphrase is asked for: for tests', async () => {
    const { ring } = setup();
    await ring.add('key', { privateKeyHex: '11'.repeat(32) });
    expect(await ring.open('key')).toEqual({ privateKeyHex: '11'.repeat(32) });
  });

  it('does not take a record for another', async () => {
    const { store, ring } = setup('a passphrase');
    await ring.add('mine', { mnemonic });
    await store.put('key/theirs', (await store.find('key/mine'))!.replace('"mine"', '"theirs"'));
    await expect(ring.open('theirs')).rejects.toMatchObject({ kind: 'KEYRING_PASSPHRASE_WRONG' });
  });
});
