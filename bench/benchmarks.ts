import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { GasPrice, SigningStargateClient } from '@cosmjs/stargate';
import { Comet38Client } from '@cosmjs/tendermint-rpc';
import { parseDecimal } from '../src/base/decimal.ts';
import { chooseBid } from '../src/bidding/chooseBid.ts';
import { ACT } from '../src/chain/protocol/coin.ts';
import { buildManifest } from '../src/manifest/buildManifest.ts';
import { manifestVersion } from '../src/manifest/manifestVersion.ts';
import { parseSdl } from '../src/manifest/sdl/parseSdl.ts';
import { startTestDevnet } from '../test/helpers/devnet.ts';
import { chainClientBenchmarks } from './chainClient.ts';
import { emptyBlocks, memoryMb, memorySnapshotMs, readSnapshotMs, readyMs, writeSnapshotMs } from './keeping.ts';
import { type Figure, measure, perSecond, withBar } from './measure.ts';
import { sdlFileBenchmarks } from './sdlFiles.ts';
import { nodeWithDeployments, verifiedMarketMessages, verifiedTransfers } from './verifiedLoad.ts';

const root = join(import.meta.dirname, '..');

export interface BenchSize {
  readonly runs: number;
  /** Work of one run, per benchmark. */
  readonly transfers: number;
  /** Transactions of each kind that go through a node in this process. */
  readonly verified: number;
  readonly manifests: number;
  readonly choices: number;
  /** Of the devnet in memory, and of the process whose memory is looked at. The bars are for 100,000 and 10,000. */
  readonly blocks: number;
  readonly deployments: number;
  /** Blocks that the client reads after the fact. The bar is for 10,000. */
  readonly backlog: number;
}

/** All benchmarks of this size, one after another, so that none disturbs the next. */
export async function runBenchmarks(size: BenchSize): Promise<Figure[]> {
  return [
    await measure('bare node start', 'ms', size.runs, () => startMs(['-e', '0'])),
    await measure('action start (to its first refusal)', 'ms', size.runs, () => startMs(['dist/action.js'])),
    await measure('SDL to manifest and version', 'per second', size.runs, () => manifests(size.manifests)),
    ...(await sdlFileBenchmarks({ runs: Math.min(size.runs, 5), manifests: Math.ceil(size.manifests / 4) })),
    await measure('choice among 20 bids', 'per second', size.runs, () => choices(size.choices)),
    await measure('devnet: transfers, signed before, a block each', 'per second', size.runs, () =>
      transfers(size.transfers),
    ),
    withBar(
      await measure('devnet: verified transfers', 'per second', size.runs, () => verifiedTransfers(size.verified)),
      { least: 2000 },
    ),
    withBar(
      await measure('devnet: verified market messages', 'per second', size.runs, () =>
        verifiedMarketMessages(size.verified),
      ),
      { least: 2000 },
    ),
    ...(await chainClientBenchmarks({ runs: size.runs, signed: size.transfers, blocks: size.backlog })),
    ...(await keepingBenchmarks(size)),
  ];
}

/** Blocks, memory and snapshots of the devnet. Large things are looked at a few times only. */
async function keepingBenchmarks({ runs, blocks, deployments }: BenchSize): Promise<Figure[]> {
  const few = Math.min(runs, 3);
  const at = `at ${blocks} blocks`;
  const node = nodeWithDeployments(deployments);
  const of = `of ${deployments} deployments`;
  return [
    withBar(await measure('devnet: empty blocks', 'per second', few, () => emptyBlocks(blocks / 10)), { least: 5000 }),
    withBar(await measure('devnet: ready', 'ms', few, readyMs), { most: 500 }),
    withBar(await measureOnce(`devnet: memory ${at}`, 'MB', () => memoryMb(blocks, 'nothing')), { most: 400 }),
    withBar(await measureOnce(`devnet: memory ${at}, pruned`, 'MB', () => memoryMb(blocks, 'everything')), {
      most: 200,
    }),
    withBar(await measure(`devnet: snapshot and restore ${of}`, 'ms', few, () => memorySnapshotMs(node)), {
      most: 100,
    }),
    withBar(await measure(`devnet: snapshot to a file ${of}`, 'ms', few, () => writeSnapshotMs(node)), { most: 1000 }),
    withBar(await measure(`devnet: restore from a file ${of}`, 'ms', few, () => readSnapshotMs(node)), { most: 1000 }),
  ];
}

/** For what takes half a minute. */
async function measureOnce(name: string, unit: string, once: () => Promise<number>): Promise<Figure> {
  const value = Math.round(await once());
  return { name, unit, median: value, min: value, max: value, runs: 1 };
}

/** Wall time of one process. The environment is empty but for PATH, so the action stops at its first missing input. */
function startMs(args: readonly string[]): number {
  const start = performance.now();
  spawnSync(process.execPath, [...args], { cwd: root, env: { PATH: process.env['PATH'] ?? '' }, stdio: 'ignore' });
  return performance.now() - start;
}

const SDL = `
version: "2.0"
services:
  web:
    image: nginx
    expose:
      - port: 80
        to: [{ global: true }]
profiles:
  compute:
    web:
      resources: { cpu: { units: 1 }, memory: { size: 512Mi }, storage: { size: 1Gi } }
  placement:
    anywhere:
      pricing:
        web: { denom: uact, amount: 100 }
deployment:
  web:
    anywhere: { profile: web, count: 1 }
`;

function manifests(times: number): number {
  const start = performance.now();
  for (let index = 0; index < times; index++) {
    const sdl = parseSdl(SDL);
    if (!sdl.ok) throw new TypeError('the SDL of the benchmark does not parse');
    manifestVersion(buildManifest(sdl.value));
  }
  return perSecond(times, start);
}

function choices(times: number): number {
  const order = { owner: 'akash1tenant', dseq: 1n, gseq: 1, oseq: 1 };
  const bids = Array.from({ length: 20 }, (_, index) => ({
    id: { ...order, provider: `akash1provider${index}` },
    price: { denom: ACT, amount: parseDecimal(`${100 - index}.5`) },
  }));
  const maxPrice = { denom: ACT, amount: parseDecimal('95') };
  const start = performance.now();
  for (let index = 0; index < times; index++) chooseBid(bids, { maxPrice });
  return perSecond(times, start);
}

/** Signs a run of transfers, then times from the first broadcast until all are in blocks: decoding, signature checks and execution. */
async function transfers(count: number): Promise<number> {
  const devnet = await startTestDevnet({ accounts: 2 });
  const [from, to] = devnet.wallets;
  if (!from || !to) throw new TypeError('the devnet has no wallets');
  const signing = await SigningStargateClient.connectWithSigner(devnet.rpcUrl, from.signer, {
    gasPrice: GasPrice.fromString('0.025uakt'),
  });
  const comet = await Comet38Client.connect(devnet.rpcUrl);
  try {
    const signed = await signTransfers(signing, devnet.chainId, { from: from.address, to: to.address, count });
    const start = performance.now();
    for (const tx of signed) {
      const answer = await comet.broadcastTxSync({ tx });
      if (answer.code !== 0)
        throw new TypeError(`a transfer of the benchmark was refused: ${answer.codespace} ${answer.code}`);
    }
    return perSecond(count, start);
  } finally {
    signing.disconnect();
    comet.disconnect();
    await devnet.stop();
  }
}

async function signTransfers(
  client: SigningStargateClient,
  chainId: string,
  { from, to, count }: { from: string; to: string; count: number },
): Promise<Uint8Array[]> {
  const { TxRaw } = await import('cosmjs-types/cosmos/tx/v1beta1/tx');
  const { accountNumber } = await client.getSequence(from);
  const message = {
    typeUrl: '/cosmos.bank.v1beta1.MsgSend',
    value: { fromAddress: from, toAddress: to, amount: [{ denom: 'uakt', amount: '1' }] },
  };
  const fee = { amount: [{ denom: 'uakt', amount: '5000' }], gas: '200000' };
  const signed: Uint8Array[] = [];
  for (let sequence = 0; sequence < count; sequence++) {
    const tx = await client.sign(from, [message], fee, '', { accountNumber, sequence, chainId });
    signed.push(TxRaw.encode(tx).finish());
  }
  return signed;
}
