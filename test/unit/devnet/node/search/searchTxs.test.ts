import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../../src/devnet/node/eventQuery/parseQuery.ts';
import { searchTxs } from '../../../../../src/devnet/node/search/searchTxs.ts';
import { ANN, BEN, signTx } from '../../signing.ts';
import { createTestNode } from '../../testNode.ts';

const { node } = createTestNode();
for (const sequence of [0n, 1n, 2n]) {
  node.submit(signTx(ANN, { sequence }));
  node.produceBlock();
}
const hash = node.store.findBlock(3n)!.txs[0]!.hash;
const search = (query: string) => {
  const conditions = parseQuery(query);
  const found = conditions.ok ? searchTxs(node.store, conditions.value) : conditions;
  return found.ok ? found.value.map(({ height }) => Number(height)) : found.error;
};

describe('searchTxs', () => {
  it.each([
    ['tx.height=3', [3]],
    ["tx.height='3'", [3]],
    ["tx.height='x'", []],
    ['tx.height>2', [3, 4]],
    ['tx.height>=2 AND tx.height<4', [2, 3]],
    [`transfer.recipient='${BEN.address}'`, [2, 3, 4]],
    [`transfer.recipient='${BEN.address}' AND tx.height=4`, [4]],
    [`tx.height>3 AND message.action EXISTS`, [4]],
    ['tx.height EXISTS', [2, 3, 4]],
    ["tx.height CONTAINS '3'", [3]],
    ['tx.height EXISTS AND message.action EXISTS', []],
    ["message.action='/no.such.Msg'", []],
    // As a real node: the index knows no tm.event.
    ["tm.event='Tx'", []],
    [`tx.acc_seq='${ANN.address}'`, [2, 3, 4]],
    [`tx.acc_seq='${ANN.address}/1'`, [3]],
    [`tx.hash='${hash}'`, [3]],
    [`tx.hash='${hash}' AND tx.height=99`, [3]],
    [`tx.hash='${'00'.repeat(32)}'`, []],
    // The words of a real node.
    ["tx.hash='zz'", "error during searching for a hash in the query: encoding/hex: invalid byte: U+007A 'z'"],
    ['tx.hash EXISTS', 'error while retrieving the result: transaction hash cannot be empty'],
    ["tx.hash='0'", 'error during searching for a hash in the query: encoding/hex: odd length hex string'],
  ])('%s: %j', (query, expected) => {
    expect(search(query)).toEqual(expected);
  });
});
