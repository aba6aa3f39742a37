import type { Block } from '../blockTypes.ts';
import type { ChainStore } from '../createChainStore.ts';
import type { Condition } from '../eventQuery/parseQuery.ts';
import { chainIndexOf } from './chainIndex.ts';
import { heightLimits } from './heightLimits.ts';

const HEIGHT = 'block.height';

/**
 * Heights of the blocks that fulfil all conditions, lowest first. Conditions on events have to be fulfilled by one event of the block
 * itself together. Source: cometbft `state/indexer/block/kv/kv.go` Search.
 */
export function searchBlocks(store: ChainStore, conditions: readonly Condition[]): bigint[] {
  const { least, most, others } = heightLimits(HEIGHT, conditions, store.height());
  const first = least > store.base() ? least : store.base();
  const last = most < store.height() ? most : store.height();
  if (others.length === 0) return isUnderstood(conditions) ? heightsBetween(first, last) : [];
  if (others.some(({ tag }) => tag === HEIGHT)) return [];
  const found = chainIndexOf(store)
    .blocks.find(others)
    .map((block: Block) => block.height);
  return found.filter((height) => height >= first && height <= last).sort((a, b) => Number(a - b));
}

function isUnderstood(conditions: readonly Condition[]): boolean {
  return conditions.some(({ operator, argument }) => operator !== '=' || /^\d+(\.\d*)?$/.test(argument?.text ?? ''));
}

function heightsBetween(first: bigint, last: bigint): bigint[] {
  return first > last ? [] : Array.from({ length: Number(last - first) + 1 }, (_, index) => first + BigInt(index));
}
