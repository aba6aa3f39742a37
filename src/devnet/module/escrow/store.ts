import { subtractDecimals, truncateDecimal } from '../../../base/decimal.ts';
import type { Context } from '../../state/context.ts';
import { sendCoins } from '../bank/balances.ts';
import {
  type Depositor,
  type EscrowAccount,
  type EscrowPayment,
  escrowAccounts,
  escrowPayments,
  isEnded,
} from './records.ts';
import { ESCROW_ADDRESS } from './settleAccount.ts';

/** Stores an account. One that has ended first gives each depositor its rest back, and then lets the deployment know. */
export function storeAccount(context: Context, account: EscrowAccount): void {
  const stored = isEnded(account) ? refund(context, account) : account;
  escrowAccounts.put(context.state, stored.id, stored);
  if (isEnded(stored)) context.hooks.accountEnded(context, stored);
}

/** Stores a payment. One that has ended lets its lease know. */
export function storePayment(context: Context, payment: EscrowPayment): void {
  escrowPayments.put(context.state, payment.id, payment);
  if (isEnded(payment)) context.hooks.paymentEnded(context, payment);
}

/** Stores an account and then its payments, in the node's order. */
export function storeSettlement(context: Context, account: EscrowAccount, payments: readonly EscrowPayment[]): void {
  storeAccount(context, account);
  for (const payment of payments) storePayment(context, payment);
}

function refund(context: Context, account: EscrowAccount): EscrowAccount {
  for (const { owner, balance } of account.deposits) {
    sendCoins(context, ESCROW_ADDRESS, owner, [{ denom: balance.denom, amount: truncateDecimal(balance.amount) }]);
  }
  return { ...account, deposits: [], funds: account.funds.map((one) => withoutDeposits(one, account.deposits)) };
}

function withoutDeposits(
  funds: EscrowAccount['funds'][number],
  deposits: readonly Depositor[],
): EscrowAccount['funds'][number] {
  const own = deposits.filter(({ balance }) => balance.denom === funds.denom);
  return { ...funds, amount: own.reduce((left, { balance }) => subtractDecimals(left, balance.amount), funds.amount) };
}
