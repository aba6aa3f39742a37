import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { GenesisParams } from '../../src/devnet/parseGenesis.ts';
import { createTestWallet, RICH } from './devnet.ts';

/** What a run of the real program gave. */
export interface CommandRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output read as one JSON value. */
  readonly json: Record<string, never>;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** What descriptor 3 gives. */
  readonly fd3?: string;
}

/** A devnet in its own process, with three accounts and a keyring `test` that has them as tenant, provider and other. */
export interface CommandStage {
  readonly rpc: string;
  readonly directory: string;
  readonly mnemonics: readonly string[];
  readonly mnemonicFiles: readonly string[];
  readonly addresses: readonly string[];
  /** The environment that `run` gives. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs `akash-runner` with the stage's node, chain and keyring in the environment, and with `--output json`. */
  run(args: readonly string[], options?: RunOptions): Promise<CommandRun>;
  stop(): Promise<void>;
}

/** Runs the program as it is shipped. */
export async function runProgram(args: readonly string[], { env = {}, fd3 }: RunOptions = {}): Promise<CommandRun> {
  const child = spawn(process.execPath, ['bin/akash-runner.js', ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', ...env },
  });
  const pipe = child.stdio[3] as NodeJS.WritableStream;
  pipe.on('error', () => undefined);
  pipe.end(fd3 ?? '');
  const streams = [text(child.stdout!), text(child.stderr!)] as const;
  const [stdout, stderr, [code]] = await Promise.all([...streams, once(child, 'close')]);
  return {
    code,
    stdout,
    stderr,
    get json() {
      return JSON.parse(stdout) as Record<string, never>;
    },
  };
}

/** Starts the devnet's process and fills the keyring. @param paramsFor parameters that differ from the live network's, for these accounts. */
export async function startCommandStage(
  paramsFor?: (addresses: readonly string[]) => GenesisParams,
): Promise<CommandStage> {
  const directory = await mkdtemp(join(tmpdir(), 'akr-cli-'));
  const genesis = paramsFor && (await writeGenesis(directory, paramsFor));
  const begin = genesis ? ['--genesis', genesis.file] : ['--accounts', '3', '--accounts-dir', directory];
  const ports = ['--port', '0', '--grpc-port', '0', '--rest-port', '0', '--block-time', '100'];
  const devnet = spawn(
    process.execPath,
    ['bin/akash-runner.js', 'devnet', 'start', ...ports, ...begin, '--output', 'json'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: devnet.stdout });
  const first = (await lines[Symbol.asyncIterator]().next()).value ?? '{}';
  lines.on('line', () => undefined);
  devnet.stdout.resume();
  const ready = JSON.parse(first) as {
    rpc: string;
    chainId: string;
    accounts: ReadonlyArray<{ address: string; mnemonicFile: string }>;
  };
  const accounts = genesis?.accounts ?? ready.accounts;
  const env = {
    AKASH_NODE: ready.rpc,
    AKASH_CHAIN_ID: ready.chainId,
    AKASH_KEYRING_BACKEND: 'test',
    AKASH_KEYRING_DIR: join(directory, 'keys'),
    AKASH_RUNNER_STATE_DIR: join(directory, 'state'),
    AKASH_OUTPUT: 'json',
    AKASH_YES: 'true',
  };
  const run: CommandStage['run'] = (args, options = {}) =>
    runProgram(args, { ...options, env: { ...env, ...options.env } });
  const mnemonics = await Promise.all(accounts.map(({ mnemonicFile }) => readFile(mnemonicFile, 'utf8')));
  for (const [index, name] of ['tenant', 'provider', 'other'].entries())
    await run(['keys', 'import', name, '--mnemonic-fd', '3'], { fd3: mnemonics[index]! });
  return {
    rpc: ready.rpc,
    directory,
    env,
    mnemonics,
    mnemonicFiles: accounts.map(({ mnemonicFile }) => mnemonicFile),
    addresses: accounts.map(({ address }) => address),
    run,
    stop: async () => {
      devnet.kill('SIGTERM');
      await once(devnet, 'close');
      await rm(directory, { recursive: true, force: true });
    },
  };
}

interface StageAccount {
  readonly address: string;
  readonly mnemonicFile: string;
}

async function writeGenesis(directory: string, paramsFor: (addresses: readonly string[]) => GenesisParams) {
  const wallets = await Promise.all([createTestWallet(), createTestWallet(), createTestWallet()]);
  const accounts: StageAccount[] = [];
  for (const [index, { address, mnemonic }] of wallets.entries()) {
    const mnemonicFile = join(directory, `account-${index}.mnemonic`);
    await writeFile(mnemonicFile, mnemonic, { mode: 0o600 });
    accounts.push({ address, mnemonicFile });
  }
  const coins = Object.entries(RICH).map(([denom, amount]) => ({ denom, amount: `${amount}` }));
  const genesis = {
    chainId: 'akash-runner-devnet',
    accounts: wallets.map(({ address }) => ({ address, coins })),
    params: paramsFor(wallets.map(({ address }) => address)),
  };
  const file = join(directory, 'genesis.json');
  await writeFile(file, JSON.stringify(genesis));
  return { file, accounts };
}
