import type { Duration } from 'cosmjs-types/google/protobuf/duration';
import { MsgCreateBid, type ResourceOffer } from '../protocol/akash.ts';
import { type Coin, type DecCoin, encodeDecCoin } from '../protocol/coin.ts';
import { type BidId, encodeBidId } from '../protocol/ids.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';
import { type DepositSource, encodeDeposit } from './encodeDeposit.ts';

/**
 * Offers to run an order. Signed by the provider.
 * @param options.price for the whole group, per block, in the order's denom.
 * @param options.reclamationWindow the notice that the provider grants; needed where the order demands one.
 */
export function createBidMsg(options: {
  id: BidId;
  price: DecCoin;
  deposit: Coin;
  resourcesOffer?: readonly ResourceOffer[];
  sources?: readonly DepositSource[];
  reclamationWindow?: Duration;
}): Msg {
  const value = MsgCreateBid.fromPartial({
    id: encodeBidId(options.id),
    price: encodeDecCoin(options.price),
    deposit: encodeDeposit(options.deposit, options.sources),
    resourcesOffer: [...(options.resourcesOffer ?? [])],
    reclamationWindow: options.reclamationWindow,
  });
  return { typeUrl: typeUrlOf(MsgCreateBid), value };
}
