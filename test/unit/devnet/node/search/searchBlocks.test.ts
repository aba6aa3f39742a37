import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../src/devnet/node/blockTypes.ts';
import { createChainStore } from '../../../../../src/devnet/node/createChainStore.ts';
import { parseQuery } from '../../../../../src/devnet/node/eventQuery/parseQuery.ts';
import { searchBlocks } from '../../../../../src/devnet/node/search/searchBlocks.ts';
import { nodeWithTx } from '../../testNode.ts';

const { node } = nodeWithTx();
const store = createChainStore();
for (const height of [1n, 2n, 3n, 4n]) {
  const events = height % 2n === 0n ? [{ type: 'mint', attributes: [{ key: 'amount', value: `${height}` }] }] : [];
  store.append({
    ...node.store.findBlock(1n)!,
    height,
    hash: new Uint8Array(32).fill(Number(height)),
    events,
  } as Block);
}
const search = (query: string) => {
  const conditions = parseQuery(query);
  return conditions.ok ? searchBlocks(store, conditions.value).map(Number) : [];
};

describe('searchBlocks', () => {
  // As a real node answered for heights; cometbft state/indexer/block/kv/kv.go for events.
  it.each([
    ['block.height=2', [2]],
    ['block.height>1 AND block.height<4', [2, 3]],
    ['block.height EXISTS', []],
    ['block.height=99', []],
    ['mint.amount EXISTS', [2, 4]],
    ['mint.amount=4', [4]],
    ['mint.amount>2 AND block.height<4', []],
    ["tm.event='NewBlock'", []],
    ['tx.height>0', []],
  ])('%s: %j', (query, expected) => {
    expect(search(query)).toEqual(expected);
  });
});
