import { describe, expect, it } from 'vitest';
import { QueryBidsRequest, QueryBidsResponse } from '../../../../../../src/chain/protocol/akash.ts';
import { bidsQuery } from '../../../../../../src/devnet/module/market/query/bids.ts';
import { bid, deploy, giveUpBid, register } from '../../../market.ts';
import { createStage, PROVIDER, RIVAL, TENANT } from '../../../stage.ts';

const codecs = { request: QueryBidsRequest, response: QueryBidsResponse };

describe('bidsQuery', () => {
  it('lists by owner, provider and state, each with its escrow account', () => {
    const stage = createStage();
    deploy(stage);
    for (const provider of [PROVIDER, RIVAL]) {
      register(stage, provider);
      bid(stage, { provider });
    }
    giveUpBid(stage, { provider: RIVAL });
    const list = (filters: object) => stage.ask(bidsQuery, codecs, { filters }).bids;
    expect(list({ owner: TENANT })).toHaveLength(2);
    expect(list({ state: 'open' }).map((one) => one.bid?.id?.provider)).toEqual([PROVIDER]);
    expect(list({ provider: RIVAL })).toMatchObject([
      {
        bid: { state: 4, price: { denom: 'uact', amount: '100' } },
        escrowAccount: { id: { scope: 2 }, state: { state: 2 } },
      },
    ]);
    expect(list({ owner: TENANT, state: 'lost' })).toEqual([]);
  });
});
