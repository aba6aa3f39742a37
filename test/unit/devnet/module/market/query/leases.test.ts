import { describe, expect, it } from 'vitest';
import { QueryLeasesRequest, QueryLeasesResponse } from '../../../../../../src/chain/protocol/akash.ts';
import { leasesQuery } from '../../../../../../src/devnet/module/market/query/leases.ts';
import { leaseOut, undeploy } from '../../../market.ts';
import { createStage, PROVIDER, TENANT } from '../../../stage.ts';

const codecs = { request: QueryLeasesRequest, response: QueryLeasesResponse };

describe('leasesQuery', () => {
  it('lists by owner, provider and state, each with its payment', () => {
    const stage = createStage();
    leaseOut(stage);
    const list = (filters: object) => stage.ask(leasesQuery, codecs, { filters }).leases;
    expect(list({ provider: PROVIDER, state: 'active' })).toMatchObject([
      {
        lease: { state: 1, price: { denom: 'uact', amount: '100' } },
        escrowPayment: { state: { rate: { amount: '100' } } },
      },
    ]);
    stage.height += 1n;
    undeploy(stage);
    expect(list({ owner: TENANT, state: 'active' })).toEqual([]);
    const [closed] = list({ owner: TENANT });
    expect([closed?.lease?.state, closed?.lease?.closedOn.toString(), closed?.lease?.reason]).toEqual([3, '11', 1]);
    expect(closed?.escrowPayment?.state?.withdrawn).toEqual({ denom: 'uact', amount: '100' });
  });
});
