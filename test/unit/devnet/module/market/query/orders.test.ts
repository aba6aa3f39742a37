import { describe, expect, it } from 'vitest';
import { QueryOrdersRequest, QueryOrdersResponse } from '../../../../../../src/chain/protocol/akash.ts';
import { ordersQuery } from '../../../../../../src/devnet/module/market/query/orders.ts';
import { deploy, leaseOut } from '../../../market.ts';
import { createStage, failureCode, TENANT } from '../../../stage.ts';

const codecs = { request: QueryOrdersRequest, response: QueryOrdersResponse };

describe('ordersQuery', () => {
  it('lists by owner and state', () => {
    const stage = createStage();
    leaseOut(stage);
    deploy(stage, { dseq: 2n });
    const list = (filters: object) =>
      stage.ask(ordersQuery, codecs, { filters }).orders.map((order) => order.id?.dseq.toString());
    expect(list({ owner: TENANT })).toEqual(['1', '2']);
    expect(list({ state: 'open' })).toEqual(['2']);
    expect(list({ state: 'active' })).toEqual(['1']);
    expect(list({ owner: TENANT, dseq: 2, gseq: 1, oseq: 1 })).toEqual(['2']);
    expect(failureCode(() => list({ state: 'leased' }))).toBe('sdk/18');
  });
});
