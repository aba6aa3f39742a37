import { addDecimals, timesInteger, ZERO } from '../../../base/decimal.ts';
import type { GroupSpec } from '../../../chain/protocol/akash.ts';
import { type DecCoin, decodeDecCoin } from '../../../chain/protocol/coin.ts';

/** What a group may cost per block: the sum of its units' prices times their counts, in the denom of its first unit. */
export function groupPrice(spec: GroupSpec): DecCoin {
  const prices = spec.resources.map((unit) => {
    const price = decodeDecCoin(unit.price);
    return { denom: price.denom, amount: timesInteger(price.amount, BigInt(unit.count)) };
  });
  const amount = prices.reduce((sum, price) => addDecimals(sum, price.amount), ZERO);
  return { denom: prices[0]?.denom ?? '', amount };
}
