import type { Random } from '../../base/random.ts';
import { RunnerError } from '../../base/runnerError.ts';
import type { Store } from '../../base/store.ts';
import { createWallet } from '../wallet/createWallet.ts';
import type { WalletSecret } from '../wallet/wallet.ts';
import { boundTo, describeKey, type KeyRecord, parseKeyRecord, parseSecret } from './keyRecord.ts';
import { openSealed, type ScryptCost, sealSecret } from './sealSecret.ts';

/** Who a key is; nothing of it is secret. */
export interface KeyInfo {
  readonly name: string;
  readonly address: string;
  /** Compressed secp256k1, base64. */
  readonly publicKey: string;
  readonly kind: 'mnemonic' | 'private-key';
}

/** Keys by name, on a store. */
export interface Keyring {
  list(): Promise<KeyInfo[]>;
  /** By name or by address. */
  find(nameOrAddress: string): Promise<KeyInfo | undefined>;
  /** @throws RunnerError KEY_NAME_INVALID, KEY_EXISTS, KEYRING_PASSPHRASE_SHORT, and what createWallet throws for a wrong secret. */
  add(name: string, secret: WalletSecret): Promise<KeyInfo>;
  /** @throws RunnerError KEY_NOT_FOUND, KEYRING_PASSPHRASE_WRONG, KEY_RECORD_INVALID. */
  open(nameOrAddress: string): Promise<WalletSecret>;
  /** @throws RunnerError KEY_NOT_FOUND. */
  remove(nameOrAddress: string): Promise<KeyInfo>;
}

export interface KeyringOptions {
  /** One record a key; a file store writes each at once, readable by its owner only. */
  readonly store: Store;
  readonly random: Random;
  /** Asked for when a secret is sealed or opened. Without it the keyring is one for tests: secrets lie in the clear. */
  readonly passphrase?: ((purpose: 'seal' | 'open') => Promise<string>) | undefined;
  readonly cost?: ScryptCost;
}

const PREFIX = 'key/';
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const SHORTEST_PASSPHRASE = 8;

/** A keyring on a store. Listing and finding need no passphrase. */
export function createKeyring(options: KeyringOptions): Keyring {
  const { store } = options;
  const read = async (name: string) => {
    const text = await store.find(PREFIX + name);
    return text === undefined ? undefined : parseKeyRecord(name, text);
  };
  const all = async () => {
    const names = (await store.list(PREFIX)).map((key) => key.slice(PREFIX.length));
    return (await Promise.all(names.map(read))).filter((record) => record !== undefined);
  };
  const findRecord = async (wanted: string) => {
    const named = NAME.test(wanted) ? await read(wanted) : undefined;
    return named ?? (await all()).find(({ address }) => address === wanted);
  };
  const getRecord = async (wanted: string) => {
    const record = await findRecord(wanted);
    if (!record) throw new RunnerError('KEY_NOT_FOUND', { name: wanted });
    return record;
  };
  return {
    list: async () => (await all()).map(infoOf),
    find: async (wanted) => {
      const record = await findRecord(wanted);
      return record && infoOf(record);
    },
    add: async (name, secret) => {
      if (!NAME.test(name)) throw new RunnerError('KEY_NAME_INVALID', { name });
      if ((await store.find(PREFIX + name)) !== undefined) throw new RunnerError('KEY_EXISTS', { name });
      const record = await createRecord(name, secret, options);
      await store.put(PREFIX + name, JSON.stringify(record));
      return infoOf(record);
    },
    open: async (wanted) => openRecord(await getRecord(wanted), options),
    remove: async (wanted) => {
      const record = await getRecord(wanted);
      await store.remove(PREFIX + record.name);
      return infoOf(record);
    },
  };
}

async function createRecord(name: string, secret: WalletSecret, options: KeyringOptions): Promise<KeyRecord> {
  const key = describeKey(name, await createWallet(secret), secret);
  const plain = 'mnemonic' in secret ? { accountIndex: 0, ...secret } : secret;
  if (!options.passphrase) return { ...key, secret: { plain } };
  const passphrase = await options.passphrase('seal');
  if (passphrase.length < SHORTEST_PASSPHRASE)
    throw new RunnerError('KEYRING_PASSPHRASE_SHORT', { least: SHORTEST_PASSPHRASE });
  const { random, cost } = options;
  const sealed = await sealSecret(JSON.stringify(plain), { passphrase, bound: boundTo(key), random, cost });
  return { ...key, secret: { sealed } };
}

async function openRecord(record: KeyRecord, { passphrase }: KeyringOptions): Promise<WalletSecret> {
  if ('plain' in record.secret) return record.secret.plain;
  if (!passphrase) throw new RunnerError('KEY_RECORD_INVALID', { name: record.name });
  const text = await openSealed(record.secret.sealed, {
    passphrase: await passphrase('open'),
    bound: boundTo(record),
  });
  return parseSecret(record.name, text);
}

function infoOf({ name, address, publicKey, kind }: KeyRecord): KeyInfo {
  return { name, address, publicKey, kind };
}
