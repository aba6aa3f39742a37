import { type EscrowAccount, EscrowState } from '../protocol/akash.ts';
import { type DecCoin, decodeDecCoin } from '../protocol/coin.ts';

/**
 * A deployment's escrow as the chain has stored it: as of `settledAt`, not of now. What is left now is the deposits' balances less the
 * leases' rates for the blocks since.
 */
export interface EscrowView {
  /** open, closed or overdrawn. */
  readonly state: string;
  readonly settledAt: bigint;
  readonly funds: readonly DecCoin[];
  readonly deposits: ReadonlyArray<{ readonly owner: string; readonly balance: DecCoin }>;
  /** Paid to providers so far. */
  readonly transferred: readonly DecCoin[];
}

/** Reads the protobuf form. */
export function decodeEscrow(account: EscrowAccount | undefined): EscrowView {
  const state = account?.state;
  return {
    state: EscrowState[state?.state ?? 0] ?? 'invalid',
    settledAt: BigInt(state?.settledAt.toString() ?? '0'),
    funds: (state?.funds ?? []).map(decodeDecCoin),
    deposits: (state?.deposits ?? []).map(({ owner, balance }) => ({ owner, balance: decodeDecCoin(balance) })),
    transferred: (state?.transferred ?? []).map(decodeDecCoin),
  };
}
