import { compareDecimals, type Decimal, subtractDecimals, truncateDecimal, ZERO } from '../../../base/decimal.ts';
import { EscrowState } from '../../../chain/protocol/akash.ts';
import { MintStatus } from '../../../chain/protocol/bme.ts';
import { AKT } from '../../../chain/protocol/coin.ts';
import { moduleAddress } from '../../state/address.ts';
import type { Context } from '../../state/context.ts';
import { reasonOf } from '../../state/refusal.ts';
import { divideRounded, multiplyRounded } from '../../state/roundedDecimal.ts';
import { sendCoins } from '../bank/balances.ts';
import { getMintStatus } from '../bme/mintStatus.ts';
import { getAggregatedPrice } from '../oracle/getAggregatedPrice.ts';
import type { EscrowAccount, EscrowPayment } from './records.ts';
import { deduct, type Settlement } from './settle.ts';

/** The same as elsewhere in this folder; importing it from there would close a circle. */
const ESCROW_ADDRESS = moduleAddress('escrow');

/**
 * While ACT cannot be minted but AKT has a price, what an account lacks in ACT is paid in its AKT, straight to the providers. The debt in the
 * account's funds stays as it is. Source: node `x/escrow/keeper/keeper.go` settleFromAktFallback.
 */
export function payFromAkt(context: Context, settled: Settlement): Settlement {
  const held = settled.account.funds.find(({ denom }) => denom === AKT)?.amount ?? ZERO;
  const price = priceInHalt(context);
  if (held.atomics <= 0n || price === undefined) return settled;
  let { account } = settled;
  let isSpent = false;
  const payments = settled.payments.map((payment) => {
    if (isSpent || payment.state !== EscrowState.overdrawn || payment.unsettled.amount.atomics === 0n) return payment;
    const paid = payOne(context, account, payment, price);
    account = paid.account;
    isSpent = paid.isSpent;
    return paid.payment;
  });
  return { account, payments, overdrawn: payments.some(({ state }) => state === EscrowState.overdrawn) };
}

/** The price of an AKT, or undefined while all is well, and while there is no price. */
function priceInHalt(context: Context): Decimal | undefined {
  if (getMintStatus(context).status < MintStatus.mint_status_halt_cr) return undefined;
  try {
    const price = getAggregatedPrice(context, AKT);
    return price.atomics > 0n ? price : undefined;
  } catch (error) {
    if (reasonOf(error)) return undefined;
    throw error;
  }
}

function payOne(context: Context, account: EscrowAccount, payment: EscrowPayment, price: Decimal) {
  const due = { denom: AKT, amount: divideRounded(payment.unsettled.amount, price) };
  const { account: deducted, taken } = deduct(account, due);
  const isShort = compareDecimals(taken, due.amount) < 0;
  if (taken.atomics === 0n) return { account: deducted, payment, isSpent: false };
  const amount = truncateDecimal(taken);
  if (amount > 0n) sendCoins(context, ESCROW_ADDRESS, payment.owner, [{ denom: AKT, amount }]);
  return {
    account: isShort ? withoutAkt(deducted) : deducted,
    payment: lessDebt(payment, multiplyRounded(taken, price)),
    isSpent: isShort,
  };
}

/** A shortfall of AKT is no debt. */
function withoutAkt(account: EscrowAccount): EscrowAccount {
  return { ...account, funds: account.funds.map((one) => (one.denom === AKT ? { ...one, amount: ZERO } : one)) };
}

function lessDebt(payment: EscrowPayment, paid: Decimal): EscrowPayment {
  const left = subtractDecimals(payment.unsettled.amount, paid);
  if (left.atomics > 0n) return { ...payment, unsettled: { ...payment.unsettled, amount: left } };
  return { ...payment, state: EscrowState.open, unsettled: { ...payment.unsettled, amount: ZERO } };
}
