import { Option } from 'commander';
import { RunnerError } from '../../base/runnerError.ts';
import type { KeyInfo, Keyring } from '../../chain/keyring/createKeyring.ts';
import { createMnemonic } from '../../chain/wallet/createMnemonic.ts';
import type { WalletSecret } from '../../chain/wallet/wallet.ts';
import type { Call, CommandGroup, CommandSpec, Outcome } from '../frame/command.ts';
import { confirm } from '../frame/confirm.ts';
import { envOption } from '../frame/envOption.ts';
import { openKeyring } from '../frame/openKeyring.ts';
import { parseValue } from '../frame/parseValue.ts';
import { findMnemonic, readDescriptor } from '../frame/readSecretInput.ts';
import { renderTable } from '../frame/renderTable.ts';
import type { SharedOptions } from '../frame/sharedOptions.ts';

interface SecretOptions extends SharedOptions {
  readonly index: number;
  readonly privateKeyFd?: number;
}
interface ExportOptions extends SharedOptions {
  readonly unsafe?: true;
}

const yes = () => envOption('-y, --yes', 'do not ask', ['AKASH_YES']);
const index = () =>
  new Option('--index <number>', "the account, the last element of m/44'/118'/0'/0/index")
    .argParser(parseValue.count)
    .default(0);

const create: CommandSpec<SecretOptions> = {
  name: 'create',
  args: ['<name>'],
  summary: 'make a new key of 24 random words; they are not shown, keys export does that',
  needs: 'keyring',
  options: () => [index()],
  examples: ['keys create tenant', 'keys create ci --keyring-backend test --output json'],
  run: async (call, options, [name = '']) => {
    const mnemonic = createMnemonic(call.terminal.random);
    call.redactor.add(mnemonic);
    const key = await ringOf(call, options).add(name, { mnemonic, accountIndex: options.index });
    return keyOutcome(key, [`  the words are in the keyring alone: keys export ${name} --unsafe shows them to copy`]);
  },
};

const importKey: CommandSpec<SecretOptions> = {
  name: 'import',
  args: ['<name>'],
  summary: 'keep a key that exists: from AKASH_RUNNER_MNEMONIC, a file, a descriptor, or typed without echo',
  needs: 'keyring',
  options: () => [
    index(),
    new Option('--mnemonic-file <file>', 'a file that only you can read'),
    new Option('--mnemonic-fd <number>', 'a file descriptor with the words').argParser(parseValue.count),
    new Option('--private-key-fd <number>', 'a file descriptor with 64 hexadecimal digits').argParser(parseValue.count),
  ],
  examples: ['keys import tenant --mnemonic-file wallet.mnemonic', 'keys import tenant --mnemonic-fd 3 3< words.txt'],
  run: async (call, options, [name = '']) =>
    keyOutcome(await ringOf(call, options).add(name, await readSecret(call, options))),
};

const exportKey: CommandSpec<ExportOptions> = {
  name: 'export',
  args: ['<name>'],
  summary: 'show the secret of a key: whoever sees it has its coins',
  needs: 'keyring',
  options: () => [new Option('--unsafe', 'yes, show it'), yes()],
  examples: ['keys export tenant --unsafe'],
  run: async (call, options, [name = '']) => {
    const ring = ringOf(call, options);
    const { name: key, address } = await getKey(ring, name);
    if (!options.unsafe) throw new RunnerError('CLI_EXPORT_UNSAFE', { name: key });
    const asked = options.yes || !call.terminal.prompt;
    await confirm(`Show the secret of ${key} (${address})?`, call.terminal, asked);
    const secret = await ring.open(name);
    const text = 'mnemonic' in secret ? secret.mnemonic : secret.privateKeyHex;
    return { value: { name: key, address, ...secret }, lines: [text] };
  },
};

const list: CommandSpec<SharedOptions> = {
  name: 'list',
  summary: 'the keys of the keyring',
  needs: 'keyring',
  examples: ['keys list', 'keys list --keyring-backend test --output yaml'],
  run: async (call, options) => {
    const keys = await ringOf(call, options).list();
    const rows = keys.map(({ name, address, kind }) => [name, address, kind]);
    const { colours } = call.terminal;
    return { value: { keys }, lines: renderTable(['NAME', 'ADDRESS', 'KIND'], rows, { colours, none: 'no keys' }) };
  },
};

const show: CommandSpec<SharedOptions> = {
  name: 'show',
  args: ['<name>'],
  summary: 'address and public key of a key, by name or address',
  needs: 'keyring',
  examples: ['keys show tenant', 'keys show tenant --output json'],
  run: async (call, options, [name = '']) => keyOutcome(await getKey(ringOf(call, options), name)),
};

const remove: CommandSpec<SharedOptions> = {
  name: 'delete',
  args: ['<name>'],
  summary: 'remove a key from the keyring; without a copy of its words, its coins are lost',
  needs: 'keyring',
  options: () => [yes()],
  examples: ['keys delete tenant', 'keys delete tenant --yes'],
  run: async (call, options, [name = '']) => {
    const ring = ringOf(call, options);
    const key = await getKey(ring, name);
    await confirm(`Delete the key ${key.name} (${key.address})?`, call.terminal, options.yes);
    await ring.remove(name);
    return { value: { deleted: key }, lines: [`deleted ${key.name} (${key.address})`] };
  },
};

/** `akash-runner keys`. */
export const keysCommands: CommandGroup = {
  name: 'keys',
  summary: 'the keyring: encrypted keys on this machine',
  commands: [create, importKey, exportKey, list, show, remove],
};

/** Keys that are kept are kept in a file: the environment is no keyring to add to. */
function ringOf(call: Call, options: SharedOptions): Keyring {
  if (options.keyringBackend === 'env')
    throw new RunnerError('CLI_ARGUMENT_INVALID', { option: '--keyring-backend', expected: 'file or test' });
  const { keyringBackend = 'file' } = options;
  return openKeyring({ ...options, keyringBackend }, call.terminal, call.redactor);
}

async function getKey(ring: Keyring, name: string): Promise<KeyInfo> {
  const key = await ring.find(name);
  if (!key) throw new RunnerError('KEY_NOT_FOUND', { name });
  return key;
}

async function readSecret(call: Call, options: SecretOptions): Promise<WalletSecret> {
  const { terminal, redactor } = call;
  if (options.privateKeyFd !== undefined) {
    const privateKeyHex = readDescriptor('--private-key-fd', options.privateKeyFd).trim();
    redactor.add(privateKeyHex);
    return { privateKeyHex };
  }
  const typed = () => terminal.prompt?.askSecret('Mnemonic: ', terminal.signal);
  const mnemonic = (await findMnemonic(options, terminal.env)) ?? (await typed());
  if (!mnemonic) throw new RunnerError('CLI_MNEMONIC_MISSING', {});
  redactor.add(mnemonic);
  return { mnemonic, accountIndex: options.index };
}

function keyOutcome(key: KeyInfo, more: readonly string[] = []): Outcome {
  return { value: key, lines: [`${key.name}  ${key.address}`, ...more] };
}
