import { expect, it } from 'vitest';
import { QueryBidRequest, QueryBidResponse } from '../../../../src/chain/protocol/akash.ts';
import { findBid } from '../../../../src/chain/query/findBid.ts';
import { absent, answering } from '../../../helpers/answering.ts';
import { leaseId, price, wireId, wirePrice } from '../../../helpers/chainFixtures.ts';

it('shows the bid with its deposit, or nothing where there is none', async () => {
  const escrowAccount = { state: { state: 1, deposits: [{ owner: 'akash1provider', balance: wirePrice }] } };
  const connection = answering(QueryBidResponse, { bid: { id: wireId, state: 3, price: wirePrice }, escrowAccount });
  expect(await findBid(connection, leaseId)).toMatchObject({
    id: leaseId,
    state: 'lost',
    escrow: { state: 'open', deposits: [{ balance: price }] },
  });
  expect(QueryBidRequest.decode(connection.queries[0]!.data).id).toEqual(wireId);
  expect(await findBid(absent(), leaseId)).toBeUndefined();
});
