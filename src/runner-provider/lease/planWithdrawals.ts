import {
  addDecimals,
  compareDecimals,
  type Decimal,
  subtractDecimals,
  timesInteger,
  ZERO,
} from '../../base/decimal.ts';
import { formatDeploymentId, type LeaseId } from '../../chain/protocol/ids.ts';
import type { EscrowView } from '../../chain/query/escrowView.ts';
import type { LeaseView } from '../../chain/query/leaseView.ts';

/** A lease of ours with the escrow that pays it. */
export interface PaidLease {
  readonly lease: LeaseView;
  readonly escrow: EscrowView;
  /** When we last withdrew from it or won it, in milliseconds since 1970. */
  readonly withdrawnAtMs: number;
}

/** Messages in one transaction. */
const MOST_MESSAGES = 50;

/**
 * Which leases to withdraw from now, in transactions to be sent one after the other's inclusion. Due is what was not withdrawn from for a
 * period, and what its escrow can no longer pay: the chain closes an overdrawn lease only when somebody settles it. One transaction never
 * holds two leases of a deployment: a second settlement in the same block fails on the chain (upstream quirk, facts/chain.md §2.4a).
 */
export function planWithdrawals(
  leases: readonly PaidLease[],
  now: { readonly nowMs: number; readonly height: bigint; readonly periodMs: number },
): LeaseId[][] {
  const due = leases.filter((one) => now.nowMs >= one.withdrawnAtMs + now.periodMs || isSpent(one, now.height));
  const rounds: LeaseId[][] = [];
  for (const { lease } of due) {
    const round = rounds.find((one) => one.length < MOST_MESSAGES && !one.some((id) => isSameDeployment(id, lease.id)));
    if (round) round.push(lease.id);
    else rounds.push([lease.id]);
  }
  return rounds;
}

/** Whether the escrow, which the chain shows as of its last settlement, cannot pay this lease's next block. */
function isSpent({ lease, escrow }: PaidLease, height: bigint): boolean {
  const { denom } = lease.price;
  const left = escrow.deposits.filter(({ balance }) => balance.denom === denom).map(({ balance }) => balance.amount);
  const owed = timesInteger(lease.price.amount, height + 1n - escrow.settledAt);
  return compareDecimals(subtractDecimals(sum(left), owed), ZERO) <= 0;
}

function sum(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce(addDecimals, ZERO);
}

function isSameDeployment(a: LeaseId, b: LeaseId): boolean {
  return formatDeploymentId(a) === formatDeploymentId(b);
}
