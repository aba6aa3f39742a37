import type { Duration } from 'cosmjs-types/google/protobuf/duration';
import { Bid_State, type QueryBidResponse, type ResourceOffer } from '../protocol/akash.ts';
import { type DecCoin, decodeDecCoin } from '../protocol/coin.ts';
import { type BidId, decodeLeaseId } from '../protocol/ids.ts';
import { decodeEscrow, type EscrowView } from './escrowView.ts';

export interface BidView {
  readonly id: BidId;
  readonly state: BidState;
  /** For the whole group, per block. */
  readonly price: DecCoin;
  /** Height. */
  readonly createdAt: bigint;
  readonly resourcesOffer: readonly ResourceOffer[];
  /** The notice that the provider grants, if any. */
  readonly reclamationWindow?: Duration;
  /** The bid's deposit, where the answer has it. It stays open after the bid is lost, until the provider closes it. */
  readonly escrow?: EscrowView;
}
export type BidState = 'open' | 'active' | 'lost' | 'closed' | 'invalid';

/** Reads the protobuf form. */
export function decodeBid({ bid, escrowAccount }: QueryBidResponse): BidView {
  return {
    id: decodeLeaseId(bid?.id),
    state: (Bid_State[bid?.state ?? 0] ?? 'invalid') as BidState,
    price: decodeDecCoin(bid?.price),
    createdAt: BigInt(bid?.createdAt.toString() ?? '0'),
    resourcesOffer: bid?.resourcesOffer ?? [],
    ...(bid?.reclamationWindow && { reclamationWindow: bid.reclamationWindow }),
    ...(escrowAccount && { escrow: decodeEscrow(escrowAccount) }),
  };
}
