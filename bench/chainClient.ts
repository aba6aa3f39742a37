// The chain client: what one key signs in a second, and how fast a long backlog of blocks is read. cosmjs does the same beside it.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { DirectSecp256k1Wallet } from '@cosmjs/proto-signing';
import { SigningStargateClient } from '@cosmjs/stargate';
import { TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { rolldown } from 'rolldown';
import { createDeploymentMsg } from '../src/chain/message/createDeploymentMsg.ts';
import { sendMsg } from '../src/chain/message/sendMsg.ts';
import { GroupSpec } from '../src/chain/protocol/akash.ts';
import { createRegistry } from '../src/chain/signing/createRegistry.ts';
import { signTx } from '../src/chain/signing/signTx.ts';
import { createWallet } from '../src/chain/wallet/createWallet.ts';
import { type Figure, measure, perSecond, withBar } from './measure.ts';

const CLI = join(import.meta.dirname, '..', 'dist', 'cli.js');
const BACKFILL = join(import.meta.dirname, 'backfill.ts');
const KEY = '33'.repeat(32);
const CHAIN_ID = 'devnet-bench';
/** One block in so many holds a transaction, an order. */
const BLOCKS_PER_ORDER = 10;

/** @param size.blocks of the backlog: the bars are for 10,000. */
export async function chainClientBenchmarks(size: {
  readonly runs: number;
  readonly signed: number;
  readonly blocks: number;
}): Promise<Figure[]> {
  const few = Math.min(size.runs, 3);
  const ours = await measure('client: signed by one key', 'per second', few, () => signed(size.signed));
  return [
    withBar(ours, { least: 700 }),
    await measure('client: signed by one key, cosmjs', 'per second', few, () => signedByCosmjs(size.signed)),
    ...(await backfillFigures(few, size.blocks)),
  ];
}

async function signed(count: number): Promise<number> {
  const wallet = await createWallet({ privateKeyHex: KEY });
  const context = { wallet, registry: createRegistry(), chainId: CHAIN_ID };
  const messages = [transfer(wallet.address)];
  const start = performance.now();
  for (let index = 0; index < count; index++)
    await signTx(context, 7n, { messages, timeoutHeight: 100n, sequence: BigInt(index), ...COST });
  return perSecond(count, start);
}

async function signedByCosmjs(count: number): Promise<number> {
  const wallet = await DirectSecp256k1Wallet.fromKey(new Uint8Array(Buffer.from(KEY, 'hex')), 'akash');
  const address = (await wallet.getAccounts())[0]?.address ?? '';
  const client = await SigningStargateClient.offline(wallet);
  const messages = [transfer(address)];
  const fee = { amount: [{ denom: 'uakt', amount: `${COST.feeUakt}` }], gas: `${COST.gasLimit}` };
  const start = performance.now();
  for (let sequence = 0; sequence < count; sequence++) {
    const explicit = { accountNumber: 7n, sequence, chainId: CHAIN_ID };
    TxRaw.encode(await client.sign(address, messages, fee, '', explicit)).finish();
  }
  return perSecond(count, start);
}

const COST = { gasLimit: 600_000n, feeUakt: 15_000n };

function transfer(address: string) {
  return sendMsg({ from: address, to: address, amount: [{ denom: 'uakt', amount: 1n }] });
}

interface Backfill {
  readonly ms: number;
  readonly events: number;
  readonly mb: number;
}

/** Readers are processes of their own, bundled as what is shipped is, so that what they hold is theirs. */
function backfillFigures(runs: number, blocks: number): Promise<Figure[]> {
  return withOrders(blocks, async (rpc) => {
    const reading = await bundle(BACKFILL);
    const read = async (reader: 'ours' | 'cosmjs'): Promise<Backfill> => {
      const { stdout } = await promisify(execFile)(process.execPath, [reading, reader, rpc, `${blocks}`]);
      return JSON.parse(stdout) as Backfill;
    };
    const all: Backfill[] = [];
    const what = `client: backfill of ${blocks} blocks`;
    const ours = await measure(what, 'ms', runs, async () => (all[all.push(await read('ours')) - 1] as Backfill).ms);
    const theirs = await read('cosmjs');
    if (all.some(({ events }) => events !== theirs.events)) throw new TypeError('the readers saw different events');
    rmSync(dirname(reading), { recursive: true });
    const best = all.map(({ ms, events }) => (events * 1_000) / ms);
    return [
      withBar(ours, { most: 10_000 }),
      single(`${what}, cosmjs polling`, 'ms', theirs.ms),
      single('client: events of the market in it', 'per second', Math.max(...best)),
      withBar(single('client: memory of it', 'MB', Math.max(...all.map(({ mb }) => mb))), { most: 150 }),
      single('client: memory of it, cosmjs', 'MB', theirs.mb),
    ];
  });
}

async function bundle(input: string): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'client-bench-')), 'backfill.mjs');
  const made = await rolldown({ input, platform: 'node', onLog: () => undefined });
  await made.write({ file, format: 'esm', minify: true, codeSplitting: false });
  await made.close();
  return file;
}

function single(name: string, unit: string, value: number): Figure {
  const rounded = Math.round(value);
  return { name, unit, median: rounded, min: rounded, max: rounded, runs: 1 };
}

/** A devnet, in a process of its own, that has that many blocks and orders in some of them. */
async function withOrders<Result>(blocks: number, work: (rpc: string) => Promise<Result>): Promise<Result> {
  const ports = ['--port', '0', '--grpc-port', '0', '--rest-port', '0'];
  const mode = ['--accounts', '1', '--output', 'json', '--block-time', 'manual'];
  const child = spawn(process.execPath, [CLI, 'devnet', 'start', ...ports, ...mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  try {
    const ready = await new Promise<Ready>((resolve, reject) => {
      createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line) as Ready));
      child.once('exit', () => reject(new TypeError('the devnet ended early')));
    });
    child.stdout.resume();
    await fill(ready, blocks);
    return await work(ready.rpc);
  } finally {
    child.kill('SIGTERM');
    await closed;
  }
}

interface Ready {
  readonly rpc: string;
  readonly chainId: string;
  readonly accounts: readonly { readonly mnemonicFile: string }[];
}

async function fill({ rpc, chainId, accounts }: Ready, blocks: number): Promise<void> {
  const wallet = await createWallet({ mnemonic: readFileSync(accounts[0]?.mnemonicFile ?? '', 'utf8') });
  const context = { wallet, registry: createRegistry(), chainId };
  for (let index = 0; index < blocks / BLOCKS_PER_ORDER; index++) {
    const messages = [orderOf(wallet.address, BigInt(index + 1))];
    const tx = await signTx(context, 0n, { messages, timeoutHeight: 0n, sequence: BigInt(index), ...COST });
    const answer = (await call(rpc, 'broadcast_tx_sync', { tx: Buffer.from(tx.bytes).toString('base64') })) as Checked;
    if (answer.result.code !== 0) throw new TypeError(`an order of the benchmark was refused: ${answer.result.log}`);
    await call(rpc, 'devnet_mine', { blocks: BLOCKS_PER_ORDER });
  }
}

interface Checked {
  readonly result: { readonly code: number; readonly log: string };
}

function orderOf(owner: string, dseq: bigint) {
  const hash = new Uint8Array(32).fill(1);
  const deposit = { denom: 'uact', amount: 500_000n };
  return createDeploymentMsg({ id: { owner, dseq }, groups: [group], hash, deposit });
}

async function call(rpc: string, method: string, params: object): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  return (await fetch(rpc, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json();
}

const val = (text: string) => ({ val: new TextEncoder().encode(text) });
const group = GroupSpec.fromPartial({
  name: 'anywhere',
  requirements: {},
  resources: [
    {
      count: 1,
      price: { denom: 'uact', amount: '100' },
      resource: {
        id: 1,
        cpu: { units: val('100') },
        memory: { quantity: val('134217728') },
        gpu: { units: val('0') },
        storage: [{ name: 'default', quantity: val('134217728') }],
        endpoints: [{ kind: 1 }],
      },
    },
  ],
});
