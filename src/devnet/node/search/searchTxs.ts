import { err, ok, type Result } from '../../../base/result.ts';
import type { IndexedTx } from '../blockTypes.ts';
import type { ChainStore } from '../createChainStore.ts';
import type { Condition } from '../eventQuery/parseQuery.ts';
import { chainIndexOf } from './chainIndex.ts';
import { heightLimits } from './heightLimits.ts';

const HASH = 'tx.hash';
const HEIGHT = 'tx.height';

/**
 * Transactions that fulfil all conditions, oldest first. Conditions on events have to be fulfilled by one event together; a hash decides
 * alone. Source: cometbft `state/txindex/kv/kv.go` Search.
 */
export function searchTxs(store: ChainStore, conditions: readonly Condition[]): Result<IndexedTx[], string> {
  const byHash = conditions.find(({ tag }) => tag === HASH);
  if (byHash) return findByHash(store, byHash.argument?.text ?? '');
  const { least, most, others } = heightLimits(HEIGHT, conditions, store.height());
  if (others.length === 0) return ok(isUnderstood(conditions) ? txsBetween(store, least, most) : []);
  const ofHeight = others.filter(({ tag }) => tag === HEIGHT);
  // What is left of the heights is EXISTS and CONTAINS: fulfilled by a transaction's height, never together with one of its events.
  const found = ofHeight.length === 0 ? chainIndexOf(store).txs.find(others) : withHeights(store, others, least, most);
  const within = found.filter(({ height }) => height >= least && height <= most && height >= store.base());
  return ok(within.sort((a, b) => Number(a.height - b.height) || a.index - b.index));
}

/** An equality with what is no number is dropped, and nothing is left of the search. */
function isUnderstood(conditions: readonly Condition[]): boolean {
  return conditions.some(({ operator, argument }) => operator !== '=' || /^\d+(\.0*)?$/.test(argument?.text ?? ''));
}

function withHeights(store: ChainStore, others: readonly Condition[], least: bigint, most: bigint): IndexedTx[] {
  if (others.some(({ tag }) => tag !== HEIGHT)) return [];
  return txsBetween(store, least, most).filter(({ height }) =>
    others.every(({ argument }) => height.toString().includes(argument?.text ?? '')),
  );
}

function txsBetween(store: ChainStore, least: bigint, most: bigint): IndexedTx[] {
  const found: IndexedTx[] = [];
  const first = least > store.base() ? least : store.base();
  const last = most < store.height() ? most : store.height();
  for (let height = first; height <= last; height++) found.push(...(store.findBlock(height)?.txs ?? []));
  return found;
}

/** Source of the words: Go `encoding/hex`, cometbft `state/txindex/kv/kv.go` Get. */
function findByHash(store: ChainStore, hash: string): Result<IndexedTx[], string> {
  const wrong = /[^0-9a-fA-F]/u.exec(hash)?.[0];
  const searching = 'error during searching for a hash in the query: encoding/hex:';
  if (wrong !== undefined) {
    const code = Buffer.from(wrong)[0] ?? 0;
    return err(`${searching} invalid byte: U+${code.toString(16).toUpperCase().padStart(4, '0')} '${wrong}'`);
  }
  if (hash.length % 2 === 1) return err(`${searching} odd length hex string`);
  if (hash === '') return err('error while retrieving the result: transaction hash cannot be empty');
  const found = store.findTx(hash.toUpperCase());
  return ok(found ? [found] : []);
}
