// The devnet's blocks, memory, start, and snapshots.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { systemClock } from '../src/base/clock.ts';
import { createMachine } from '../src/devnet/machine/createMachine.ts';
import type { ChainNode } from '../src/devnet/node/chainNode.ts';
import { createNode } from '../src/devnet/node/createNode.ts';
import { encodeDump } from '../src/devnet/node/dump/encodeDump.ts';
import { parseDump } from '../src/devnet/node/dump/parseDump.ts';
import { snapshotOfKept } from '../src/devnet/node/nodeSnapshot.ts';
import { perSecond } from './measure.ts';

const CLI = join(import.meta.dirname, '..', 'dist', 'cli.js');
const FREE_PORTS = ['--port', '0', '--grpc-port', '0', '--rest-port', '0'];

/** Blocks without transactions, in memory, nothing pruned. */
export function emptyBlocks(count: number): number {
  const node = createNode({ machine: createMachine({ chainId: 'devnet-bench', accounts: [] }), clock: systemClock });
  const start = performance.now();
  for (let made = 0; made < count; made++) node.produceBlock();
  return perSecond(count, start);
}

/** Milliseconds from the start of the shipped command to its first answer over RPC, with all doors open. */
export async function readyMs(): Promise<number> {
  const start = performance.now();
  return withDevnet([], async (rpc) => {
    await call(rpc, 'status', {});
    return performance.now() - start;
  });
}

/** Resident megabytes of the shipped command after so many blocks; all doors open. Linux only. */
export function memoryMb(blocks: number, pruning: 'nothing' | 'everything'): Promise<number> {
  return withDevnet(['--block-time', 'manual', '--pruning', pruning], async (rpc, pid) => {
    await call(rpc, 'devnet_mine', { blocks });
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
  });
}

/** Milliseconds to take a snapshot in memory and to go back to it. */
export function memorySnapshotMs(node: ChainNode): number {
  const start = performance.now();
  node.restore(node.snapshot());
  return performance.now() - start;
}

/** Milliseconds to write a snapshot to a file, synced. */
export function writeSnapshotMs(node: ChainNode): Promise<number> {
  return inDirectory(async (file) => {
    const start = performance.now();
    await writeSynced(file, encodeDump(node, node.snapshot()));
    return performance.now() - start;
  });
}

/** Milliseconds to go back to what a file holds. */
export function readSnapshotMs(node: ChainNode): Promise<number> {
  return inDirectory(async (file) => {
    await writeSynced(file, encodeDump(node, node.snapshot()));
    const start = performance.now();
    node.restore(snapshotOfKept(parseDump(node, readFileSync(file))));
    return performance.now() - start;
  });
}

async function inDirectory(work: (file: string) => Promise<number>): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'devnet-bench-'));
  try {
    return await work(join(directory, 'chain.akr'));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
}

async function withDevnet<Result>(
  args: readonly string[],
  work: (rpc: string, pid: number) => Promise<Result>,
): Promise<Result> {
  const child = spawn(
    process.execPath,
    [CLI, 'devnet', 'start', ...FREE_PORTS, '--accounts', '1', '--output', 'json', ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const closed = new Promise((resolve) => child.once('close', resolve));
  try {
    const rpc = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).once('line', (line) =>
        resolve((JSON.parse(line) as { rpc: string }).rpc),
      );
      child.once('exit', () => reject(new TypeError('the devnet ended early')));
    });
    child.stdout.resume();
    return await work(rpc, child.pid ?? 0);
  } finally {
    child.kill('SIGTERM');
    await closed;
  }
}

async function call(rpc: string, method: string, params: object): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  return (await fetch(rpc, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json();
}
