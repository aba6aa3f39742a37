import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  subtractDecimals,
  timesInteger,
  truncateDecimal,
  ZERO,
} from '../../../base/decimal.ts';
import { EscrowState } from '../../../chain/protocol/akash.ts';
import type { DecCoin } from '../../../chain/protocol/coin.ts';
import type { Depositor, EscrowAccount, EscrowPayment } from './records.ts';

/** An account and its payments after time has been paid for. */
export interface Settlement {
  readonly account: EscrowAccount;
  readonly payments: readonly EscrowPayment[];
  readonly overdrawn: boolean;
}

/**
 * Pays `blocks` of each payment out of the account's deposits, first in first out. What the deposits do not cover is owed: the payment and
 * the funds show it. Source: node `x/escrow/keeper` accountSettleFullBlocks and deductFromBalance (facts chain §2.4).
 */
export function settle(account: EscrowAccount, payments: readonly EscrowPayment[], blocks: bigint): Settlement {
  let paying = account;
  const paid = payments.map((payment) => {
    const due = dueOf(payment, blocks);
    const deduction = deduct(paying, due);
    paying = deduction.account;
    return payPayment(payment, due, deduction.taken);
  });
  return { account: paying, payments: paid, overdrawn: paid.some(({ state }) => state === EscrowState.overdrawn) };
}

/** Whole units only: a fraction of the rate that a stretch of blocks leaves over is nobody's. */
function dueOf(payment: EscrowPayment, blocks: bigint): DecCoin {
  if (payment.state === EscrowState.overdrawn) return payment.unsettled;
  return { denom: payment.rate.denom, amount: decimalOf(truncateDecimal(timesInteger(payment.rate.amount, blocks))) };
}

function payPayment(payment: EscrowPayment, due: DecCoin, taken: Decimal): EscrowPayment {
  const missing = subtractDecimals(due.amount, taken);
  return {
    ...payment,
    state: missing.atomics === 0n ? EscrowState.open : EscrowState.overdrawn,
    balance: { ...payment.balance, amount: addDecimals(payment.balance.amount, taken) },
    unsettled: {
      ...payment.unsettled,
      amount: payment.state === EscrowState.overdrawn ? missing : addDecimals(payment.unsettled.amount, missing),
    },
  };
}

/** Takes what is due out of the deposits of its denom. What they lack is taken from the funds all the same, as a debt. */
export function deduct(account: EscrowAccount, due: DecCoin): { account: EscrowAccount; taken: Decimal } {
  let remaining = due.amount;
  const deposits = account.deposits.map((deposit) => {
    const part = deposit.balance.denom === due.denom ? smaller(deposit.balance.amount, remaining) : ZERO;
    remaining = subtractDecimals(remaining, part);
    return lessBy(deposit, part);
  });
  const taken = subtractDecimals(due.amount, remaining);
  return {
    taken,
    account: {
      ...account,
      deposits: deposits.filter(({ balance }) => balance.amount.atomics !== 0n),
      // The whole sum, debt included: that is how the node marks an overdrawn account.
      funds: account.funds.map((one) => (one.denom === due.denom ? minus(one, due.amount) : one)),
      transferred: account.transferred.map((one) => (one.denom === due.denom ? plus(one, taken) : one)),
    },
  };
}

function lessBy(deposit: Depositor, part: Decimal): Depositor {
  return { ...deposit, balance: minus(deposit.balance, part) };
}
function minus<Sum extends { amount: Decimal }>(sum: Sum, part: Decimal): Sum {
  return { ...sum, amount: subtractDecimals(sum.amount, part) };
}
function plus<Sum extends { amount: Decimal }>(sum: Sum, part: Decimal): Sum {
  return { ...sum, amount: addDecimals(sum.amount, part) };
}
function smaller(a: Decimal, b: Decimal): Decimal {
  return compareDecimals(a, b) < 0 ? a : b;
}
