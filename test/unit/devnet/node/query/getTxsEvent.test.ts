import { GetTxsEventRequest, GetTxsEventResponse } from 'cosmjs-types/cosmos/tx/v1beta1/service';
import { describe, expect, it } from 'vitest';
import { getTxsEventQuery } from '../../../../../src/devnet/node/query/getTxsEvent.ts';
import { ANN, signTx } from '../../signing.ts';
import { createTestNode } from '../../testNode.ts';
import { askNode, statusOf } from './askNode.ts';

const { node } = createTestNode();
for (const sequence of [0n, 1n, 2n]) {
  node.submit(signTx(ANN, { sequence }));
  node.produceBlock();
}
const ask = (request: object) =>
  askNode(node, getTxsEventQuery, { request: GetTxsEventRequest, response: GetTxsEventResponse }, request);
const heights = (request: object) => ask(request).txResponses.map(({ height }) => height);

describe('getTxsEventQuery', () => {
  it('finds transactions, oldest first unless told otherwise', () => {
    expect(heights({ query: 'tx.height>0' })).toEqual([2n, 3n, 4n]);
    expect(heights({ query: 'tx.height>0', orderBy: 2 })).toEqual([4n, 3n, 2n]);
    expect(ask({ query: 'tx.height=3' }).txs[0]?.body?.messages.length).toBe(1);
    expect(heights({ query: "message.action='/no.such.Msg'" })).toEqual([]);
  });

  it('cuts pages and counts all that was found', () => {
    expect(heights({ query: 'tx.height>0', page: 2n, limit: 2n })).toEqual([4n]);
    expect(ask({ query: 'tx.height>0', page: 1n, limit: 1n }).total).toBe(3n);
    expect(heights({ query: 'tx.height>0', limit: 1000n }).length).toBe(3);
  });

  // cosmos-sdk `x/auth/tx/service.go` GetTxsEvent: 13 is Internal
  it.each([
    ['no query', {}],
    ['the old list of events', { events: ['tx.height=2'] }],
    ['half a query', { query: 'tx.height=2 AND' }],
    ['a query of more than 512 characters', { query: 'x'.repeat(513) }],
    ['a page behind the last', { query: 'tx.height>0', page: 2n, limit: 3n }],
  ])('fails for %s', (_, request) => {
    expect(statusOf(() => ask(request))).toBe(13);
  });
});
