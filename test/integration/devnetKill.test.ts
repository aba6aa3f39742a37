import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { QueryBalanceRequest, QueryBalanceResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { ANN, BEN, genesisOf, RICH, signTx } from '../unit/devnet/signing.ts';

const SEED = 20_261_122;
const KILLS = 10;
/** Kills while it still starts, which must do no harm either. */
const EARLY_KILLS = 2;

/** The same numbers each time. Source: glibc's linear congruential generator. */
function createDice(seed: number) {
  let state = seed;
  return (least: number, most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return least + (state % (most - least));
  };
}

/** What clients were told, over all lives of the devnet. */
interface Seen {
  readonly appHashes: Map<bigint, string>;
  readonly committed: Set<string>;
  height: bigint;
}

function startProcess(...args: string[]): ChildProcess & { readonly stdout: NodeJS.ReadableStream } {
  const child = spawn(process.execPath, ['src/cli/main.ts', 'devnet', 'start', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child as ChildProcess & { readonly stdout: NodeJS.ReadableStream };
}

/** Reads the lines of the process: its address, and each block that it announces. */
async function waitForReady(child: ReturnType<typeof startProcess>, seen: Seen): Promise<string> {
  const ready = Promise.withResolvers<string>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const told = JSON.parse(line) as { event: string; rpc: string; height: string };
    if (told.event === 'ready') ready.resolve(told.rpc);
    if (told.event === 'block' && BigInt(told.height) > seen.height) seen.height = BigInt(told.height);
  });
  child.once('exit', (code, signal) => ready.reject(new TypeError(`ended early: ${code} ${signal}`)));
  return ready.promise;
}

/** Follows the blocks over a WebSocket until the other side is gone. */
async function follow(rpc: string, seen: Seen): Promise<void> {
  const socket = new WebSocket(`${rpc.replace(/^http/, 'ws')}/websocket`);
  socket.on('error', () => undefined);
  await once(socket, 'open');
  socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'subscribe', params: { query: "tm.event='NewBlock'" } }));
  socket.on('message', (frame) => {
    const { value } = JSON.parse(frame.toString()).result.data ?? {};
    if (!value) return;
    const height = BigInt(value.block.header.height);
    seen.appHashes.set(height, value.result_finalize_block.app_hash);
    if (height > seen.height) seen.height = height;
  });
}

// biome-ignore lint/suspicious/noExplicitAny: the answers are JSON, which the test looks into.
async function call(rpc: string, method: string, params: object = {}): Promise<any> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  const response = await fetch(rpc, { method: 'POST', body });
  return ((await response.json()) as { result: unknown }).result;
}

async function balanceOf(rpc: string, address: string, denom: string): Promise<bigint> {
  const data = Buffer.from(QueryBalanceRequest.encode({ address, denom }).finish()).toString('hex');
  const { response } = await call(rpc, 'abci_query', { path: '/cosmos.bank.v1beta1.Query/Balance', data });
  return BigInt(QueryBalanceResponse.decode(Buffer.from(response.value, 'base64')).balance?.amount ?? 0);
}

/** Transfers, faucets and blocks as fast as they are answered, until nobody answers. */
async function load(rpc: string, sequence: bigint, seen: Seen): Promise<void> {
  for (let next = sequence; ; next++) {
    const tx = Buffer.from(signTx(ANN, { sequence: next })).toString('base64');
    const answer = await call(rpc, 'broadcast_tx_commit', { tx });
    if (answer.tx_result.code === 0) seen.committed.add(answer.hash);
    if (next % 5n === 0n) await call(rpc, 'devnet_faucet', { address: ANN.address, coins: '1uact' });
    if (next % 7n === 0n) await call(rpc, 'devnet_mine', { blocks: 3 });
  }
}

/** Everything that clients were told is still so, and nothing else came of the transfers than what stands in blocks. */
async function verify(rpc: string, seen: Seen): Promise<bigint> {
  const { sync_info: info } = await call(rpc, 'status');
  expect(BigInt(info.latest_block_height)).toBeGreaterThanOrEqual(seen.height);
  for (const [height, appHash] of [...seen.appHashes].slice(-30))
    expect([height, (await call(rpc, 'block_results', { height: height.toString() })).app_hash]).toEqual([
      height,
      appHash,
    ]);
  for (const hash of [...seen.committed].slice(-30)) {
    const found = await call(rpc, 'tx', { hash: Buffer.from(hash, 'hex').toString('base64') });
    expect(found.tx_result.code).toBe(0);
  }
  const sent = (await balanceOf(rpc, BEN.address, 'uakt')) - BigInt(RICH);
  expect(sent).toBeGreaterThanOrEqual(BigInt(seen.committed.size));
  return sent;
}

describe('a devnet with a home', () => {
  it(`comes back after kill -9 at any point as clients had seen it (seed ${SEED})`, { timeout: 120_000 }, async () => {
    const directory = mkdtempSync(join(tmpdir(), 'devnet-kill-'));
    onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
    const genesis = join(directory, 'genesis.json');
    writeFileSync(genesis, JSON.stringify(genesisOf()));
    const args = [
      ...['--home', join(directory, 'home'), '--genesis', genesis, '--block-time', '10', '--output', 'json'],
      ...['--port', '0', '--no-grpc', '--no-rest'],
    ];
    const dice = createDice(SEED);
    const seen: Seen = { appHashes: new Map(), committed: new Set(), height: 0n };
    for (let kill = 0; kill < KILLS; kill++) {
      const child = startProcess(...args);
      const rpc = await waitForReady(child, seen);
      const sequence = await verify(rpc, seen);
      await follow(rpc, seen);
      const loaded = load(rpc, sequence, seen).catch(() => undefined);
      await wait(dice(20, 250));
      child.kill('SIGKILL');
      await Promise.all([once(child, 'close'), loaded]);
    }
    for (let kill = 0; kill < EARLY_KILLS; kill++) {
      const child = startProcess(...args);
      await wait(dice(100, 400));
      child.kill('SIGKILL');
      await once(child, 'close');
    }
    const rpc = await waitForReady(startProcess(...args), seen);
    expect(await verify(rpc, seen)).toBeGreaterThan(KILLS);
    expect(seen.appHashes.size).toBeGreaterThan(KILLS * 2);
  });
});
