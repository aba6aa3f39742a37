import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Comet38Client } from '@cosmjs/tendermint-rpc';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { silentLogger } from '../../src/base/logger.ts';
import { systemRandom } from '../../src/base/random.ts';
import {
  QueryBidsRequest,
  QueryBidsResponse,
  QueryDeploymentsRequest,
  QueryDeploymentsResponse,
} from '../../src/chain/protocol/akash.ts';
import { createMnemonic } from '../../src/chain/wallet/createMnemonic.ts';
import { createWallet } from '../../src/chain/wallet/createWallet.ts';
import { startDevnet } from '../../src/devnet/startDevnet.ts';
import { temporaryDirectory } from '../helpers/runnerProvider.ts';

/** Of each account: what a run asks for before it begins, and no more. */
const ENOUGH = { uakt: 5_000_000n, uact: 5_000_000n };
const PATIENCE_MS = 90_000;

describe('npm run conformance', () => {
  it(
    'plays the market on a node that was there before it, with fresh keys, and leaves nothing open',
    async () => {
      const world = await openWorld(ENOUGH);
      const { output, ended } = play(world, '--json', '--chain-id', 'akash-runner-devnet');

      expect(await ended, output()).toBe(0);
      const [passed, json] = output().trimEnd().split('\n').slice(-2);
      const { steps, ...figures } = JSON.parse(json ?? '');
      expect(figures).toMatchObject({ ok: true, failed: 0, chainId: 'akash-runner-devnet' });
      expect(passed).toBe(`${figures.passed} passed, 0 failed`);
      expect(steps).toHaveLength(figures.passed);
      expect(new Set(steps.map(({ group }: { group: string }) => group)).size).toBe(9);
      expect(await listOpen(world)).toEqual({ deployments: 0, bids: 0 });
    },
    PATIENCE_MS,
  );

  it(
    'stopped in the middle, closes what it opened, and fails',
    async () => {
      const world = await openWorld(ENOUGH);
      const { output, ended, child } = play(world);
      await saying(child, 'leasing: both providers bid');
      expect(await listOpen(world)).toEqual({ deployments: 1, bids: 2 });
      child.kill('SIGTERM');

      expect(await ended, output()).toBe(1);
      expect(output()).toMatch(/, 1 failed\n$/);
      expect(await listOpen(world)).toEqual({ deployments: 0, bids: 0 });
    },
    PATIENCE_MS,
  );

  it(
    'says what is missing when an account cannot pay, and signs nothing',
    async () => {
      const world = await openWorld({ ...ENOUGH, uact: ENOUGH.uact - 1n });
      const { output, ended } = play(world);

      expect(await ended).toBe(1);
      expect(output()).toContain('has 4999999uact; give it 5000000uact or more');
      expect(output()).toMatch(/\n1 passed, 1 failed\n$/);
    },
    PATIENCE_MS,
  );

  it(
    'refuses a chain that is not the one named',
    async () => {
      const { output, ended } = play(await openWorld(ENOUGH), '--chain-id', 'akashnet-2');

      expect(await ended).toBe(1);
      expect(output()).toMatch(/^FAIL setting up.*\n +AR2005: [\s\S]*\n0 passed, 1 failed\n$/);
    },
    PATIENCE_MS,
  );
});

interface World {
  readonly rpcUrl: string;
  readonly args: readonly string[];
}

/** A devnet that funds HD index 0 of one fresh mnemonic and 0 and 1 of another, each of which lies in a file. */
async function openWorld(holdings: Readonly<Record<string, bigint>>): Promise<World> {
  const [tenant, provider] = [createMnemonic(systemRandom), createMnemonic(systemRandom)];
  const keys = [
    { mnemonic: tenant, accountIndex: 0 },
    { mnemonic: provider, accountIndex: 0 },
    { mnemonic: provider, accountIndex: 1 },
  ];
  const wallets = await Promise.all(keys.map(createWallet));
  const coins = Object.entries(holdings).map(([denom, amount]) => ({ denom, amount: `${amount}` }));
  const devnet = await startDevnet({
    genesis: { chainId: 'akash-runner-devnet', accounts: wallets.map(({ address }) => ({ address, coins })) },
    blocks: { kind: 'instant' },
    clock: systemClock,
    logger: silentLogger,
  });
  onTestFinished(() => devnet.stop());
  const directory = await temporaryDirectory();
  const files = [join(directory, 'tenant'), join(directory, 'provider')] as const;
  await Promise.all([writeFile(files[0], `${tenant}\n`), writeFile(files[1], `${provider}\n`)]);
  const args = ['--rpc', devnet.rpcUrl, '--tenant-mnemonic-file', files[0], '--provider-mnemonic-file', files[1]];
  return { rpcUrl: devnet.rpcUrl, args };
}

type Program = ChildProcessByStdio<null, Readable, Readable>;

function play({ args }: World, ...more: string[]) {
  const command = ['--no-warnings', 'test/conformance/main.ts', ...args, ...more];
  const child: Program = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, ended, output: () => Buffer.concat(chunks).toString('utf8') };
}

/** Resolves when the program has said it, or has ended: what is asserted next tells which. */
function saying({ stdout }: Program, words: string): Promise<void> {
  return new Promise((resolve) => {
    stdout.on('end', resolve);
    let text = '';
    stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes(words)) resolve();
    });
  });
}

/** Plain queries, past everything of ours that the run itself may have asked. */
async function listOpen({ rpcUrl }: World): Promise<{ deployments: number; bids: number }> {
  const comet = await Comet38Client.connect(rpcUrl);
  const deployments = await comet.abciQuery({
    path: '/akash.deployment.v1beta4.Query/Deployments',
    data: QueryDeploymentsRequest.encode(
      QueryDeploymentsRequest.fromPartial({ filters: { state: 'active' } }),
    ).finish(),
  });
  const bids = await comet.abciQuery({
    path: '/akash.market.v1beta5.Query/Bids',
    data: QueryBidsRequest.encode(QueryBidsRequest.fromPartial({ filters: { state: 'open' } })).finish(),
  });
  comet.disconnect();
  return {
    deployments: QueryDeploymentsResponse.decode(deployments.value).deployments.length,
    bids: QueryBidsResponse.decode(bids.value).bids.length,
  };
}
