import { decimalOf, subtractDecimals, truncateDecimal } from '../../../base/decimal.ts';
import { EscrowState } from '../../../chain/protocol/akash.ts';
import { moduleAddress } from '../../state/address.ts';
import type { Context } from '../../state/context.ts';
import { refuse } from '../../state/refusal.ts';
import { sendCoins } from '../bank/balances.ts';
import { escrowErrors } from './escrowErrors.ts';
import { payFromAkt } from './payFromAkt.ts';
import { type EscrowAccount, type EscrowPayment, paymentsOf } from './records.ts';
import { type Settlement, settle } from './settle.ts';

/** Where all deposits lie. */
export const ESCROW_ADDRESS = moduleAddress('escrow');

/**
 * Brings an account up to the block's height. Nothing is stored yet. An account that runs dry is overdrawn with all its payments, and each
 * provider is paid what it has earned, unless AKT makes up for it. In a block in which the account was settled already no open payment is
 * loaded: the node does the same, which is why a second withdrawal in one block fails.
 */
export function settleAccount(context: Context, account: EscrowAccount): Settlement {
  if (account.state === EscrowState.closed) refuse(escrowErrors.accountClosed);
  if (hasDebt(account)) return { account, payments: [], overdrawn: true };
  const blocks = account.state === EscrowState.overdrawn ? 0n : context.height - account.settledAt;
  const current = account.state === EscrowState.overdrawn ? account : { ...account, settledAt: context.height };
  const states = blocks === 0n ? [EscrowState.overdrawn] : [EscrowState.overdrawn, EscrowState.open];
  const settled = settle(current, paymentsOf(context.state, account.id, states), blocks);
  if (!settled.overdrawn) return settled;
  const rescued = payFromAkt(context, settled);
  return rescued.overdrawn ? overdraw(context, rescued) : rescued;
}

/** Pays out the whole units of what a payment has earned. */
export function withdraw(context: Context, payment: EscrowPayment): EscrowPayment {
  const amount = truncateDecimal(payment.balance.amount);
  if (amount === 0n) return payment;
  sendCoins(context, ESCROW_ADDRESS, payment.owner, [{ denom: payment.balance.denom, amount }]);
  return {
    ...payment,
    withdrawn: { ...payment.withdrawn, amount: payment.withdrawn.amount + amount },
    balance: { ...payment.balance, amount: subtractDecimals(payment.balance.amount, decimalOf(amount)) },
  };
}

function hasDebt(account: EscrowAccount): boolean {
  return (account.funds[0]?.amount.atomics ?? 0n) < 0n;
}

function overdraw(context: Context, settled: Settlement): Settlement {
  return {
    account: { ...settled.account, state: EscrowState.overdrawn },
    payments: settled.payments.map((payment) => withdraw(context, { ...payment, state: EscrowState.overdrawn })),
    overdrawn: true,
  };
}
