import { describe, expect, it } from 'vitest';
import { QueryBidRequest, QueryBidResponse } from '../../../../../../src/chain/protocol/akash.ts';
import { encodeBidId } from '../../../../../../src/chain/protocol/ids.ts';
import { bidQuery } from '../../../../../../src/devnet/module/market/query/bid.ts';
import { lease, leaseOut } from '../../../market.ts';
import { createStage, failureCode } from '../../../stage.ts';

const codecs = { request: QueryBidRequest, response: QueryBidResponse };

describe('bidQuery', () => {
  it('shows a bid', () => {
    const stage = createStage();
    leaseOut(stage);
    const ask = (changes = {}) => stage.ask(bidQuery, codecs, { id: encodeBidId(lease(changes)) });
    expect(ask()).toMatchObject({ bid: { state: 2 }, escrowAccount: { state: { state: 1 } } });
    expect(failureCode(() => ask({ oseq: 2 }))).toBe('sdk/22');
    expect(failureCode(() => ask({ provider: 'x' }))).toBe('sdk/18');
  });
});
