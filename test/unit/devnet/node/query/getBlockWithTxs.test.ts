import { GetBlockWithTxsRequest, GetBlockWithTxsResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { describe, expect, it } from 'vitest';
import { getBlockWithTxsQuery } from '../../../../../src/devnet/node/query/getBlockWithTxs.ts';
import { ANN, signTx } from '../../signing.ts';
import { createTestNode } from '../../testNode.ts';
import { askNode, statusOf } from './askNode.ts';

const { node } = createTestNode();
for (const sequence of [0n, 1n, 2n]) node.submit(signTx(ANN, { sequence, memo: `${sequence}` }));
node.produceBlock();
const codecs = { request: GetBlockWithTxsRequest, response: GetBlockWithTxsResponse };
const ask = (request: object, at?: bigint) => askNode(node, getBlockWithTxsQuery, codecs, request, at);
const memos = (pagination: object) => ask({ height: 2n, pagination }).txs.map(({ body }) => body?.memo);

// cosmos-sdk `x/auth/tx/service.go` GetBlockWithTxs, quirks included; 2 is Unknown
describe('getBlockWithTxsQuery', () => {
  it('shows a block with its transactions', () => {
    const { block, txs, pagination } = ask({ height: 2n });
    expect([block?.header.height, txs.length, pagination?.total]).toEqual([2n, 3, 3n]);
    expect(ask({ height: 1n }).txs).toEqual([]);
  });

  it('cuts pages', () => {
    expect(memos({ limit: 2n })).toEqual(['0', '1']);
    expect(memos({ offset: 1n, limit: 5n })).toEqual(['1', '2']);
    expect(memos({ offset: 2n, limit: 2n ** 62n })).toEqual(['2']);
  });

  it('has no transactions on a page without a limit', () => {
    expect(memos({})).toEqual([]);
  });

  it('counts down from the offset in reverse, and never reaches the first', () => {
    expect(memos({ offset: 2n, limit: 5n, reverse: true })).toEqual(['2', '1']);
    expect(memos({ offset: 2n, limit: 1n, reverse: true })).toEqual(['2']);
    expect(memos({ limit: 5n, reverse: true })).toEqual([]);
  });

  it('refuses an offset behind the last transaction, and heights without a block', () => {
    expect(statusOf(() => memos({ offset: 3n, limit: 1n }))).toBe(2);
    for (const height of [0n, -1n, 3n]) expect(statusOf(() => ask({ height }))).toBe(2);
    expect(statusOf(() => ask({ height: 2n }, 1n))).toBe(2);
  });
});
