import type { Machine } from '../machine/createMachine.ts';
import { refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import type { TxResult } from '../tx/runTx.ts';
import { txHash } from './txHash.ts';

/** Transactions that wait for a block, in the order in which they came. */
export interface Mempool {
  /**
   * Takes a transaction when it passes its check.
   * @throws refusals whose logs are CometBFT's words: sdk 20 when there is no more room, sdk 21 for one that is too large, sdk 19 for one
   * that was seen before and not refused then.
   */
  add(bytes: Uint8Array): TxResult;
  /** As many as fit into a block, from the first on. They go on waiting until `update` tells that they are in one. */
  reap(): Uint8Array[];
  /**
   * To be called after each block, with its transactions and what came of them. They are known from now on, so that a late copy is
   * refused, unless they failed. All others are checked once more, and those that no longer pass are gone.
   */
  update(txs: readonly Uint8Array[], results: readonly Pick<TxResult, 'code'>[]): void;
  /** How many wait, and how many bytes they have. */
  size(): { readonly count: number; readonly bytes: number };
}

/** How much a mempool holds. */
export interface MempoolLimits {
  readonly count: number;
  /** Of all that wait. */
  readonly bytes: number;
  /** Of one. */
  readonly txBytes: number;
  /** How many are remembered. */
  readonly cache: number;
}

/** Source: cometbft v0.38 `config/config.go` DefaultMempoolConfig. */
const LIMITS: MempoolLimits = { count: 5000, bytes: 2 ** 30, txBytes: 2 ** 20, cache: 10_000 };
/** What a block holds besides its transactions, with one validator. Source: cometbft v0.38 `types/block.go` MaxDataBytes. */
const BLOCK_OVERHEAD_BYTES = 11 + 626 + 94 + 111;

interface Waiting {
  readonly bytes: Uint8Array;
  readonly gasWanted: bigint;
}

/** A mempool that asks the machine about each newcomer. Source: cometbft v0.38 `mempool/clist_mempool.go`. */
export function createMempool(
  machine: Pick<Machine, 'checkTx' | 'recheckTx' | 'params'>,
  limits: Partial<MempoolLimits> = {},
): Mempool {
  const most = { ...LIMITS, ...limits };
  const waiting = new Map<string, Waiting>();
  const seen = createCache(most.cache);
  const maxDataBytes = machine.params.maxBlockBytes - BLOCK_OVERHEAD_BYTES;
  let size = 0;
  const remove = (hash: string) => {
    size -= waiting.get(hash)?.bytes.length ?? 0;
    waiting.delete(hash);
  };
  return {
    size: () => ({ count: waiting.size, bytes: size }),
    reap: () => reap(waiting.values(), maxDataBytes, machine.params.maxBlockGas),
    add(bytes) {
      requireRoom(bytes.length, { count: waiting.size, bytes: size }, most);
      requireSize(bytes.length, most.txBytes, maxDataBytes);
      const hash = txHash(bytes);
      if (!seen.add(hash)) refuse({ ...sdkErrors.txInMempoolCache, text: 'tx already exists in cache' });
      const result = machine.checkTx(bytes);
      if (result.code !== 0) seen.remove(hash);
      else if (!waiting.has(hash)) {
        waiting.set(hash, { bytes, gasWanted: result.gasWanted });
        size += bytes.length;
      }
      return result;
    },
    update(txs, results) {
      for (const [index, bytes] of txs.entries()) {
        const hash = txHash(bytes);
        if (results[index]?.code === 0) seen.add(hash);
        else seen.remove(hash);
        remove(hash);
      }
      for (const [hash, { bytes }] of waiting) {
        if (machine.recheckTx(bytes).code === 0) continue;
        seen.remove(hash);
        remove(hash);
      }
    },
  };
}

function requireRoom(newcomer: number, { count, bytes }: ReturnType<Mempool['size']>, most: MempoolLimits): void {
  if (count < most.count && bytes + newcomer <= most.bytes) return;
  const numbers = `number of txs ${count} (max: ${most.count}), total txs bytes ${bytes} (max: ${most.bytes})`;
  refuse({ ...sdkErrors.mempoolIsFull, text: `mempool is full: ${numbers}` });
}

function requireSize(length: number, maxTxBytes: number, maxDataBytes: number): void {
  if (length > maxTxBytes)
    refuse({ ...sdkErrors.txTooLarge, text: `Tx too large. Max size is ${maxTxBytes}, but got ${length}` });
  const inBlock = bytesInBlock(length);
  if (inBlock > maxDataBytes)
    refuse({ ...sdkErrors.txTooLarge, text: `tx pre check: tx size is too big: ${inBlock}, max: ${maxDataBytes}` });
}

/** From the first on, up to the one that would be too much in bytes or in gas wanted. Without a limit of gas it is -1. */
function reap(waiting: Iterable<Waiting>, maxBytes: number, maxGas: number): Uint8Array[] {
  const reaped: Uint8Array[] = [];
  let size = 0;
  let gas = 0n;
  for (const { bytes, gasWanted } of waiting) {
    size += bytesInBlock(bytes.length);
    gas += gasWanted;
    if (size > maxBytes || (maxGas > -1 && gas > BigInt(maxGas))) break;
    reaped.push(bytes);
  }
  return reaped;
}

/** A tag and the length as a varint stand before each. */
function bytesInBlock(length: number): number {
  return 1 + Math.ceil(Math.max(1, Math.log2(length + 1)) / 7) + length;
}

/** Remembers the last so many; whoever is asked for again counts as new. */
function createCache(capacity: number): { add(hash: string): boolean; remove(hash: string): void } {
  const seen = new Set<string>();
  return {
    remove: (hash) => void seen.delete(hash),
    add(hash) {
      const isNew = !seen.delete(hash);
      const [oldest] = seen;
      if (isNew && seen.size >= capacity && oldest !== undefined) seen.delete(oldest);
      seen.add(hash);
      return isNew;
    },
  };
}
