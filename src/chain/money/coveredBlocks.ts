import { decimalOf } from '../../base/decimal.ts';
import type { EscrowView } from '../query/escrowView.ts';
import type { PaymentView } from '../query/leaseView.ts';

/** One whole unit, in the parts that decimals are counted in. */
const UNIT = decimalOf(1n).atomics;

/**
 * For how many blocks from their last settlement deposits pay their payments in full, exactly as the node reckons: what is due is cut to
 * whole units per payment, so it may be some blocks more than the quotient of sums. Undefined when nothing flows.
 */
export function coveredBlocks(
  deposits: EscrowView['deposits'],
  payments: ReadonlyArray<Pick<PaymentView, 'rate'>>,
): bigint | undefined {
  const flowing = payments.filter(({ rate }) => rate.amount.atomics > 0n);
  const denoms = new Set(flowing.map(({ rate }) => rate.denom));
  const covered = [...denoms].map((denom) => coveredInDenom(fundsIn(deposits, denom), ratesIn(flowing, denom)));
  return covered.length === 0 ? undefined : covered.reduce((least, one) => (one < least ? one : least));
}

/** The largest count whose dues the funds cover. Truncation spares less than a unit per payment, which bounds the search. */
function coveredInDenom(funds: bigint, rates: readonly bigint[]): bigint {
  const sum = rates.reduce((total, rate) => total + rate, 0n);
  let enough = funds / sum;
  let tooMany = (funds + UNIT * BigInt(rates.length)) / sum + 1n;
  while (tooMany - enough > 1n) {
    const middle = (enough + tooMany) / 2n;
    if (dueAfter(middle, rates) <= funds) enough = middle;
    else tooMany = middle;
  }
  return enough;
}

function dueAfter(blocks: bigint, rates: readonly bigint[]): bigint {
  return rates.reduce((total, rate) => total + ((rate * blocks) / UNIT) * UNIT, 0n);
}

function fundsIn(deposits: EscrowView['deposits'], denom: string): bigint {
  const own = deposits.filter(({ balance }) => balance.denom === denom);
  return own.reduce((total, { balance }) => total + balance.amount.atomics, 0n);
}

function ratesIn(payments: ReadonlyArray<Pick<PaymentView, 'rate'>>, denom: string): bigint[] {
  return payments.filter(({ rate }) => rate.denom === denom).map(({ rate }) => rate.amount.atomics);
}
