import type { Decimal } from '../../../base/decimal.ts';
import { EscrowScope, EscrowState, type Source } from '../../../chain/protocol/akash.ts';
import type { Coin, DecCoin } from '../../../chain/protocol/coin.ts';
import {
  type BidId,
  type DeploymentId,
  formatDeploymentId,
  formatLeaseId,
  type LeaseId,
} from '../../../chain/protocol/ids.ts';
import type { KeyValues } from '../../state/keyValues.ts';
import { defineTable, type Row } from '../../state/table.ts';

/** What an escrow account belongs to: a deployment (`owner/dseq`) or a bid (`owner/dseq/gseq/oseq/provider`). */
export interface EscrowAccountId {
  readonly scope: EscrowScope;
  readonly xid: string;
}

/** A lease's payment out of its deployment's account: `xid` is `gseq/oseq/provider`. */
export interface EscrowPaymentId {
  readonly account: EscrowAccountId;
  readonly xid: string;
}

/** A sum that somebody put in, as far as it is not yet spent. */
export interface Depositor {
  readonly owner: string;
  readonly height: bigint;
  readonly source: Source;
  readonly balance: DecCoin;
}

/** What is left of a denom. Negative by the debt when the account is overdrawn, which a DecCoin cannot be. */
export interface Funds {
  readonly denom: string;
  readonly amount: Decimal;
}

export interface EscrowAccount {
  readonly id: EscrowAccountId;
  readonly owner: string;
  readonly state: EscrowState;
  readonly transferred: readonly DecCoin[];
  /** Height up to which the payments are settled. */
  readonly settledAt: bigint;
  readonly funds: readonly Funds[];
  /** In the order of payment: first in, first out. */
  readonly deposits: readonly Depositor[];
}

export interface EscrowPayment {
  readonly id: EscrowPaymentId;
  /** Who is paid. */
  readonly owner: string;
  readonly state: EscrowState;
  /** Due per block. */
  readonly rate: DecCoin;
  /** Earned and not yet withdrawn. */
  readonly balance: DecCoin;
  /** Owed, and not covered by the account. */
  readonly unsettled: DecCoin;
  readonly withdrawn: Coin;
}

export function deploymentEscrowId(id: DeploymentId): EscrowAccountId {
  return { scope: EscrowScope.deployment, xid: formatDeploymentId(id) };
}
export function bidEscrowId(id: BidId): EscrowAccountId {
  return { scope: EscrowScope.bid, xid: formatLeaseId(id) };
}
export function leasePaymentId(id: LeaseId): EscrowPaymentId {
  return { account: deploymentEscrowId(id), xid: `${id.gseq}/${id.oseq}/${id.provider}` };
}

/** `deployment/owner/dseq`: what the queries search by. */
export function accountKey(id: EscrowAccountId): string {
  return `${EscrowScope[id.scope]}/${id.xid}`;
}
export function paymentKey(id: EscrowPaymentId): string {
  return `${accountKey(id.account)}/${id.xid}`;
}

export const escrowAccounts = defineTable<EscrowAccountId, EscrowAccount>('escrow-account', accountKey);
export const escrowPayments = defineTable<EscrowPaymentId, EscrowPayment>('escrow-payment', paymentKey);

/**
 * The payments that the node takes for those of one account, in the order of the states and then by id. It searches by a prefix without a
 * final slash, so that an account of dseq 1 also pays for, and ends, the leases of the same owner's dseq 12. A defect, but one that a
 * client meets. Source: node `x/escrow/keeper` accountPayments, BuildPaymentsKey.
 */
export function paymentsOf(state: KeyValues, id: EscrowAccountId, states: readonly EscrowState[]): EscrowPayment[] {
  const all = escrowPayments.list(state, accountKey(id)).map((row: Row<EscrowPayment>) => row.value);
  return states.flatMap((wanted) => all.filter((payment) => payment.state === wanted));
}

/** Whether the account or payment has come to its end, one way or the other. */
export function isEnded(record: { readonly state: EscrowState }): boolean {
  return record.state === EscrowState.closed || record.state === EscrowState.overdrawn;
}
