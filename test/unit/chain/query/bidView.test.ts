import { expect, it } from 'vitest';
import { QueryBidResponse, ResourceOffer } from '../../../../src/chain/protocol/akash.ts';
import { decodeBid } from '../../../../src/chain/query/bidView.ts';
import { leaseId, price, wireId, wirePrice } from '../../../helpers/chainFixtures.ts';

it('shows a bid, and the notice it grants', () => {
  const resourcesOffer = [ResourceOffer.fromPartial({ count: 2 })];
  const reclamationWindow = { seconds: 60n, nanos: 0 };
  const bid = { id: wireId, state: 3, price: wirePrice, createdAt: 8, resourcesOffer };
  const view = { id: leaseId, state: 'lost', price, createdAt: 8n, resourcesOffer };
  expect(decodeBid(QueryBidResponse.fromPartial({ bid }))).toEqual(view);
  const granted = QueryBidResponse.fromPartial({ bid: { ...bid, reclamationWindow } as object });
  expect(decodeBid(granted)).toEqual({ ...view, reclamationWindow });
});
