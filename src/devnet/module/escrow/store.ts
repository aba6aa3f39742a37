import { subtractDecimals, truncateDecimal } from '../../../base/decimal.ts';
import { Source } from '../../../chain/protocol/akash.ts';
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
import { restoreGrant } from './restoreGrant.ts';
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

/** Each rest goes back to who put it in; what a grant had paid for is added to the grant again. */
function refund(context: Context, account: EscrowAccount): EscrowAccount {
  for (const { owner, source, balance } of account.deposits) {
    if (balance.amount.atomics <= 0n) continue;
    const rest = { denom: balance.denom, amount: truncateDecimal(balance.amount) };
    sendCoins(context, ESCROW_ADDRESS, owner, rest.amount === 0n ? [] : [rest]);
    if (source === Source.grant) restoreGrant(context, owner, account.owner, rest);
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
