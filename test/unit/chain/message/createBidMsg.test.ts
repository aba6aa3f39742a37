import { expect, it } from 'vitest';
import { createBidMsg } from '../../../../src/chain/message/createBidMsg.ts';
import { MsgCreateBid, ResourceOffer } from '../../../../src/chain/protocol/akash.ts';
import { decodeDecCoin } from '../../../../src/chain/protocol/coin.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { deposit, leaseId, price, wireId } from '../../../helpers/chainFixtures.ts';

const offer = ResourceOffer.fromPartial({ count: 2, resources: { id: 1 } });
const reclamationWindow = { seconds: 60n, nanos: 0 };

it('is what the chain reads as MsgCreateBid', () => {
  const msg = createBidMsg({ id: leaseId, price, deposit, resourcesOffer: [offer], reclamationWindow });
  expect(msg.typeUrl).toBe('/akash.market.v1beta5.MsgCreateBid');
  expect(MsgCreateBid.decode(createRegistry().encode(msg))).toMatchObject({
    id: wireId,
    price: { denom: 'uact' },
    deposit: { amount: { denom: 'uact', amount: '500000' }, sources: [1] },
    resourcesOffer: [offer],
    reclamationWindow,
  });
});

it('carries the price exactly', () => {
  const bytes = createRegistry().encode(createBidMsg({ id: leaseId, price, deposit }));
  expect(decodeDecCoin(MsgCreateBid.decode(bytes).price)).toEqual(price);
});
