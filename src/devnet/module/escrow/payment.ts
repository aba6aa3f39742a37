import { ZERO } from '../../../base/decimal.ts';
import { EscrowState } from '../../../chain/protocol/akash.ts';
import type { DecCoin } from '../../../chain/protocol/coin.ts';
import type { Context, QueryContext } from '../../state/context.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { getEscrowAccount } from './account.ts';
import { escrowErrors } from './escrowErrors.ts';
import { type EscrowPayment, type EscrowPaymentId, escrowPayments, paymentKey } from './records.ts';
import { settleAccount, withdraw } from './settleAccount.ts';
import { storeAccount, storePayment, storeSettlement } from './store.ts';

/** @throws a refusal with escrow 8. */
export function getEscrowPayment({ state }: Pick<QueryContext, 'state'>, id: EscrowPaymentId): EscrowPayment {
  return escrowPayments.find(state, id) ?? refuse(escrowErrors.paymentNotFound);
}

/**
 * Opens a payment of `rate` per block. The account is settled first, and, as in the node, what that settlement earned for the account's
 * other payments is not written: a second lease costs the first provider what it had accrued until then.
 * @throws refusals with escrow 4, 5, 9 and 6, in this order.
 */
export function openPayment(context: Context, id: EscrowPaymentId, owner: string, rate: DecCoin): void {
  const { account, overdrawn } = settleAccount(context, getEscrowAccount(context, id.account));
  if (overdrawn) refuse(escrowErrors.accountOverdrawn);
  if (!account.funds.some(({ denom }) => denom === rate.denom)) refuse(escrowErrors.invalidDenomination);
  if (rate.amount.atomics === 0n) refuse(escrowErrors.paymentRateZero);
  if (escrowPayments.find(context.state, id)) refuse(escrowErrors.paymentExists);
  storeAccount(context, account);
  storePayment(context, { id, owner, state: EscrowState.open, rate, ...nothingYet(rate.denom) });
}

/**
 * Pays out what a payment has earned. When the account proves to be overdrawn the withdrawal succeeds all the same and the lease ends.
 * @throws refusals with escrow 3, 8, 7, and a panic when the account was settled in this block already.
 */
export function withdrawPayment(context: Context, id: EscrowPaymentId): void {
  const account = getEscrowAccount(context, id.account);
  if (getEscrowPayment(context, id).state !== EscrowState.open) refuse(escrowErrors.paymentClosed);
  const settled = settleAccount(context, account);
  if (!settled.overdrawn) requireLoaded(settled.payments, id);
  // An overdrawn account's payments are paid out already, and nothing is left to withdraw.
  const payments = settled.payments.map((payment) => (isSame(payment, id) ? withdraw(context, payment) : payment));
  storeSettlement(context, settled.account, payments);
}

/** Settles the account, pays this payment out and ends it. @throws refusals with escrow 3, 8, 7 and 2. */
export function closePayment(context: Context, id: EscrowPaymentId): void {
  const account = getEscrowAccount(context, id.account);
  if (getEscrowPayment(context, id).state === EscrowState.closed) refuse(escrowErrors.paymentClosed);
  const settled = settleAccount(context, account);
  const payments = settled.payments.map((payment) => (isSame(payment, id) ? endPayment(context, payment) : payment));
  storeSettlement(context, settled.account, payments);
}

function endPayment(context: Context, payment: EscrowPayment): EscrowPayment {
  const state = payment.state === EscrowState.open ? EscrowState.closed : payment.state;
  return withdraw(context, { ...payment, state });
}

function isSame(payment: EscrowPayment, id: EscrowPaymentId): boolean {
  return paymentKey(payment.id) === paymentKey(id);
}

function requireLoaded(payments: readonly EscrowPayment[], id: EscrowPaymentId): void {
  if (!payments.some((payment) => isSame(payment, id))) {
    refuse(sdkErrors.panic, `recovered: couldn't find payment ${paymentKey(id)}`);
  }
}

function nothingYet(denom: string): Pick<EscrowPayment, 'balance' | 'unsettled' | 'withdrawn'> {
  const nothing = { denom, amount: ZERO };
  return { balance: nothing, unsettled: nothing, withdrawn: { denom, amount: 0n } };
}
