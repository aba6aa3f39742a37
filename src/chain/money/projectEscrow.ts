import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  subtractDecimals,
  timesInteger,
  truncateDecimal,
  ZERO,
} from '../../base/decimal.ts';
import type { DecCoin } from '../protocol/coin.ts';
import type { EscrowView } from '../query/escrowView.ts';
import type { PaymentView } from '../query/leaseView.ts';
import { coveredBlocks } from './coveredBlocks.ts';

/** An escrow as the chain would show it if it were settled at a height. */
export interface EscrowProjection {
  readonly height: bigint;
  /** What is left of each deposit, in their order; those used up are gone. */
  readonly deposits: EscrowView['deposits'];
  /** Their sums, one entry per denom that the escrow ever held. */
  readonly remaining: readonly DecCoin[];
  /** In the order given, with what they have earned by then. */
  readonly payments: readonly PaymentView[];
  /** Whether a settlement at this height would end it, and its leases, for lack of funds. */
  readonly isOverdrawn: boolean;
  /** For how many blocks after this height it pays in full, if nobody settles before: each settlement forgives fractions. Absent when nothing flows. */
  readonly blocksLeft?: bigint;
}

/**
 * Reckons forward from the last settlement as the node settles: each open payment is due its rate times the blocks since, cut to whole
 * units, and is paid from the deposits of its denom, first in first out. Pure. Nothing flows from an escrow that is closed or overdrawn.
 * One holding uakt too may be rescued by it, which no one can reckon ahead: the price is that of the moment. Source: node `x/escrow/keeper`.
 * @param payments of this escrow, in the order of their ids.
 * @param height from the last settlement on; an earlier one counts as that.
 */
export function projectEscrow(escrow: EscrowView, payments: readonly PaymentView[], height: bigint): EscrowProjection {
  const isOpen = escrow.state === 'open';
  const blocks = isOpen && height > escrow.settledAt ? height - escrow.settledAt : 0n;
  let deposits = escrow.deposits;
  const settled = payments.map((payment) => {
    if (payment.state !== 'open') return payment;
    const due = dueFor(payment, blocks);
    const draw = drawOn(deposits, due);
    deposits = draw.deposits;
    return earn(payment, due.amount, draw.taken);
  });
  const flowing = isOpen ? payments.filter(({ state }) => state === 'open') : [];
  const covered = coveredBlocks(escrow.deposits, flowing);
  return {
    height,
    deposits,
    remaining: sumByDenom(escrow, deposits),
    payments: settled,
    isOverdrawn: escrow.state === 'overdrawn' || settled.some(({ state }) => state === 'overdrawn'),
    ...(covered !== undefined && { blocksLeft: covered > blocks ? covered - blocks : 0n }),
  };
}

function dueFor({ rate }: PaymentView, blocks: bigint): DecCoin {
  return { denom: rate.denom, amount: decimalOf(truncateDecimal(timesInteger(rate.amount, blocks))) };
}

function drawOn(deposits: EscrowView['deposits'], due: DecCoin) {
  let missing = due.amount;
  const left = deposits.map((deposit) => {
    const { denom, amount } = deposit.balance;
    const part = denom === due.denom ? smaller(amount, missing) : ZERO;
    missing = subtractDecimals(missing, part);
    return { ...deposit, balance: { denom, amount: subtractDecimals(amount, part) } };
  });
  const deposited = left.filter(({ balance }) => balance.amount.atomics > 0n);
  return { deposits: deposited, taken: subtractDecimals(due.amount, missing) };
}

function earn(payment: PaymentView, due: Decimal, taken: Decimal): PaymentView {
  const missing = subtractDecimals(due, taken);
  return {
    ...payment,
    state: missing.atomics > 0n ? 'overdrawn' : 'open',
    balance: { ...payment.rate, amount: addDecimals(payment.balance.amount, taken) },
    unsettled: { ...payment.rate, amount: addDecimals(payment.unsettled.amount, missing) },
  };
}

function sumByDenom(escrow: EscrowView, deposits: EscrowView['deposits']): DecCoin[] {
  const denoms = new Set([...escrow.funds, ...escrow.deposits.map(({ balance }) => balance)].map(({ denom }) => denom));
  return [...denoms].map((denom) => {
    const own = deposits.filter(({ balance }) => balance.denom === denom);
    return { denom, amount: own.reduce((sum, { balance }) => addDecimals(sum, balance.amount), ZERO) };
  });
}

function smaller(a: Decimal, b: Decimal): Decimal {
  return compareDecimals(a, b) < 0 ? a : b;
}
