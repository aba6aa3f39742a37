import { refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import type { TxResult } from '../tx/runTx.ts';
import { txHash } from './txHash.ts';

/** Transactions that wait for a block, in the order in which they came. */
export interface Mempool {
  /**
   * Takes a transaction when it passes its check.
   * @throws a refusal with sdk 19 for one that was seen before and not refused then, sdk 20 when there is no more room.
   */
  add(bytes: Uint8Array): TxResult;
  /** Hands all of them over for a block. They stay known, so that a late copy is refused. */
  drain(): Uint8Array[];
  /** How many wait, and how many bytes they have. */
  size(): { readonly count: number; readonly bytes: number };
}

const CAPACITY = 5000;
const CACHE_CAPACITY = 10_000;

/** A mempool that asks `checkTx` about each newcomer. */
export function createMempool(checkTx: (bytes: Uint8Array) => TxResult): Mempool {
  let waiting: Uint8Array[] = [];
  const seen = new Set<string>();
  return {
    drain() {
      const drained = waiting;
      waiting = [];
      return drained;
    },
    size: () => ({ count: waiting.length, bytes: waiting.reduce((sum, { length }) => sum + length, 0) }),
    add(bytes) {
      const hash = txHash(bytes);
      if (seen.has(hash)) refuse(sdkErrors.txInMempoolCache);
      if (waiting.length >= CAPACITY) refuse(sdkErrors.mempoolIsFull);
      const result = checkTx(bytes);
      if (result.code !== 0) return result;
      remember(seen, hash);
      waiting.push(bytes);
      return result;
    },
  };
}

function remember(seen: Set<string>, hash: string): void {
  seen.add(hash);
  const [oldest] = seen;
  if (seen.size > CACHE_CAPACITY && oldest !== undefined) seen.delete(oldest);
}
