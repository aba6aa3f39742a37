import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GithubStandIn, startGithub } from '../../test/stand-ins/github/startGithub.ts';
import { type Balances, type ChainReader, connectReader } from '../chain/connectReader.ts';
import type { Cleanup } from './cleanup.ts';
import { endProcessesBelow } from './endProcessesBelow.ts';
import { createAccount, createGenesis, type DemoAccount } from './genesis.ts';
import { OFFERS, providerConfig } from './providerConfig.ts';
import { type Program, startProgram } from './startProgram.ts';

const CHAIN_ID = 'akash-runner-devnet';
const BLOCK_TIME_MS = 1000;
const READY_LIMIT_MS = 30_000;

/** Everything that the scenarios happen in. */
export interface World {
  readonly root: string;
  readonly directory: string;
  readonly node: string;
  readonly cli: string;
  readonly chainId: string;
  readonly rpc: string;
  readonly reader: ChainReader;
  readonly github: GithubStandIn;
  readonly tenant: DemoAccount & { readonly mnemonicFile: string };
  readonly providers: readonly DemoAccount[];
  /** The sum of all coins at the beginning. */
  readonly genesis: Balances;
  /** Every program that was started, for a look at what it wrote. */
  readonly programs: Program[];
  /** Texts that no output may hold. */
  readonly secrets: readonly string[];
}

/** The parts of the world that start one after the other, each telling what it is. */
export interface WorldSteps {
  startChain(): Promise<string>;
  startProviders(): Promise<string>;
  startGithub(): Promise<string>;
  /** @throws TypeError before all steps ran. */
  finish(): World;
}

/**
 * Prepares a world in a fresh temporary directory; nothing runs yet.
 * @param root this repository, with a built `dist/`. @param node the Node binary for every process.
 * @param signal breaks the start off.
 */
export async function createWorld(
  root: string,
  node: string,
  cleanup: Cleanup,
  signal: AbortSignal,
): Promise<WorldSteps> {
  const directory = await mkdtemp(join(tmpdir(), 'akash-runner-demo-'));
  cleanup.add('temporary directory', () => rm(directory, { recursive: true, force: true }));
  cleanup.add('workloads', () => endProcessesBelow(directory));
  const [tenant, ...providers] = await Promise.all(['tenant', ...OFFERS.map((offer) => offer.name)].map(createAccount));
  if (!tenant) throw new TypeError('no tenant');
  const cli = join(root, 'dist', 'cli.js');
  const programs: Program[] = [];
  const start = async (name: string, args: string[]) => {
    const program = await startProgram({ name, node, cli, args, cwd: directory });
    cleanup.add(name, () => program.stop());
    programs.push(program);
    return program;
  };
  const ready = (program: Program) => {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(READY_LIMIT_MS)]);
    return program.waitForEvent('ready', limit);
  };
  const parts: { rpc?: string; reader?: ChainReader; github?: GithubStandIn } = {};
  const genesis = createGenesis(CHAIN_ID, [tenant, ...providers]);
  const mnemonicFile = await writeSecret(directory, tenant);

  return {
    async startChain() {
      const file = join(directory, 'genesis.json');
      await writeFile(file, genesis.text);
      const blockTime = String(BLOCK_TIME_MS);
      const devnet = await start('devnet', [
        'devnet',
        'start',
        '--genesis',
        file,
        '--port',
        '0',
        '--grpc-port',
        '0',
        '--rest-port',
        '0',
        '--block-time',
        blockTime,
      ]);
      const rpc = String((await ready(devnet))['rpc']);
      parts.rpc = rpc;
      const reader = await connectReader(rpc);
      cleanup.add('chain reader', () => reader.close());
      parts.reader = reader;
      return `${CHAIN_ID} at ${rpc}, a block every ${BLOCK_TIME_MS} ms`;
    },
    async startProviders() {
      const agents = OFFERS.map(async (offer, index) => {
        const account = providers[index] as DemoAccount;
        const config = join(directory, `${offer.name}.yaml`);
        const state = join(directory, offer.name);
        await mkdir(state, { mode: 0o700 });
        await writeFile(config, providerConfig(offer, node, root));
        const wallet = await writeSecret(directory, account);
        const chain = ['--node', parts.rpc ?? '', '--chain-id', CHAIN_ID, '--mnemonic-file', wallet];
        const agent = await start(offer.name, ['provider', 'run', ...chain, '--config', config, '--state-dir', state]);
        return `${offer.name} ${String((await ready(agent))['hostUri'])}`;
      });
      return (await Promise.all(agents)).join(', ');
    },
    async startGithub() {
      parts.github = await startGithub();
      cleanup.add('GitHub stand-in', () => parts.github?.stop());
      return `${parts.github.url}, repository ${parts.github.repository}`;
    },
    finish() {
      const { rpc, reader, github } = parts;
      if (!rpc || !reader || !github) throw new TypeError('the world is not complete');
      return {
        ...{ root, directory, node, cli, rpc, reader, github, providers, programs },
        chainId: CHAIN_ID,
        tenant: { ...tenant, mnemonicFile },
        genesis: genesis.total,
        secrets: [...[tenant, ...providers].map((one) => one.mnemonic), github.token],
      };
    },
  };
}

async function writeSecret(directory: string, account: DemoAccount): Promise<string> {
  const file = join(directory, `${account.name}.mnemonic`);
  await writeFile(file, `${account.mnemonic}\n`, { mode: 0o600 });
  return file;
}
