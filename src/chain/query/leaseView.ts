import {
  EscrowState,
  type Lease,
  Lease_State,
  LeaseClosedReason,
  type QueryLeaseResponse,
  type Reclamation,
} from '../protocol/akash.ts';
import { type Coin, type DecCoin, decodeCoin, decodeDecCoin } from '../protocol/coin.ts';
import { decodeLeaseId, type LeaseId } from '../protocol/ids.ts';

export interface LeaseView {
  readonly id: LeaseId;
  readonly state: LeaseState;
  /** For the whole group, per block. */
  readonly price: DecCoin;
  /** Height. */
  readonly createdAt: bigint;
  /** Height, 0 while it is open. */
  readonly closedOn: bigint;
  /** `lease_closed_owner`, `lease_closed_reason_…`; `lease_closed_invalid` while it is open. */
  readonly reason: string;
  readonly payment: PaymentView;
  readonly reclamation?: Reclamation;
}
export type LeaseState = 'active' | 'insufficient_funds' | 'closed' | 'reclaiming' | 'invalid';

/** What flows to the provider, as the chain has stored it: as of the escrow's last settlement. */
export interface PaymentView {
  /** open, closed or overdrawn. */
  readonly state: string;
  /** Per block. */
  readonly rate: DecCoin;
  /** Earned and not yet withdrawn. */
  readonly balance: DecCoin;
  /** Earned and not covered by the escrow. */
  readonly unsettled: DecCoin;
  readonly withdrawn: Coin;
}

/** Reads the protobuf form. */
export function decodeLease({ lease, escrowPayment }: QueryLeaseResponse): LeaseView {
  return {
    id: decodeLeaseId(lease?.id),
    state: leaseStateOf(lease),
    price: decodeDecCoin(lease?.price),
    createdAt: BigInt(lease?.createdAt.toString() ?? '0'),
    closedOn: BigInt(lease?.closedOn.toString() ?? '0'),
    reason: LeaseClosedReason[lease?.reason ?? 0] ?? 'lease_closed_invalid',
    payment: decodePayment(escrowPayment),
    ...(lease?.reclamation && { reclamation: lease.reclamation }),
  };
}

function leaseStateOf(lease: Lease | undefined): LeaseState {
  return (Lease_State[lease?.state ?? 0] ?? 'invalid') as LeaseState;
}

/** Reads the protobuf form. */
export function decodePayment(payment: QueryLeaseResponse['escrowPayment']): PaymentView {
  const state = payment?.state;
  return {
    state: EscrowState[state?.state ?? 0] ?? 'invalid',
    rate: decodeDecCoin(state?.rate),
    balance: decodeDecCoin(state?.balance),
    unsettled: decodeDecCoin(state?.unsettled),
    withdrawn: decodeCoin(state?.withdrawn),
  };
}
