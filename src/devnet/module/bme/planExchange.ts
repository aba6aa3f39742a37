import { decimalOf, timesInteger, truncateDecimal } from '../../../base/decimal.ts';
import { ACT, AKT, formatCoin } from '../../../chain/protocol/coin.ts';
import type { QueryContext } from '../../state/context.ts';
import { refuse } from '../../state/refusal.ts';
import { divideRounded, multiplyRounded } from '../../state/roundedDecimal.ts';
import { supplyOf } from '../bank/balances.ts';
import { getAggregatedPrice } from '../oracle/getAggregatedPrice.ts';
import { bmeErrors } from './bmeErrors.ts';
import type { Pending, Priced } from './records.ts';

/** What goes in and what comes out of an exchange, and how much of that the vault keeps. */
export interface Exchange {
  readonly burn: Priced;
  readonly mint: Priced;
  readonly spread: bigint;
}

/**
 * Reckons an exchange at the present prices; whole units only. Source: node `x/bme/keeper/keeper.go` prepareToBM.
 * @throws refusals with oracle.v2 4, bme 12, 7, 16 and 17, in this order.
 */
export function planExchange(context: QueryContext, { coin, denomToMint }: Pending): Exchange {
  const [from, to] = [getAggregatedPrice(context, coin.denom), getAggregatedPrice(context, denomToMint)];
  if (from.atomics === 0n || to.atomics === 0n) refuse(bmeErrors.zeroPrice);
  if (coin.denom === ACT && supplyOf(context, ACT) < coin.amount) refuse(bmeErrors.insufficientVaultFunds);
  const exact = timesInteger(divideRounded(from, to), coin.amount);
  const minted = { denom: denomToMint, amount: truncateDecimal(exact) };
  if (minted.amount <= 0n) refuse(bmeErrors.epsilon);
  for (const { denom, amount } of context.params.bme.minMint) {
    if (denom === denomToMint && minted.amount < BigInt(amount)) {
      refuse(bmeErrors.minimumMint, `mint output ${formatCoin(minted)} is below minimum ${amount}${denom}`);
    }
  }
  const { mintSpreadBps, settleSpreadBps } = context.params.bme;
  const bps = decimalOf(BigInt(coin.denom === AKT ? mintSpreadBps : settleSpreadBps));
  const spread = truncateDecimal(divideRounded(multiplyRounded(exact, bps), decimalOf(10_000n)));
  return { burn: { coin, price: from }, mint: { coin: minted, price: to }, spread };
}
