import { type Decimal, decimalOf } from '../../../base/decimal.ts';
import { ACT, AKT } from '../../../chain/protocol/coin.ts';
import type { QueryContext } from '../../state/context.ts';
import { refuse } from '../../state/refusal.ts';
import { divideRounded, multiplyRounded } from '../../state/roundedDecimal.ts';
import { balanceOf, supplyOf } from '../bank/balances.ts';
import { getAggregatedPrice } from '../oracle/getAggregatedPrice.ts';
import { bmeErrors } from './bmeErrors.ts';
import { BME_ADDRESS } from './records.ts';
import { readTally } from './tallies.ts';

/**
 * What the vault's AKT, without that which waits there for its exchange, is worth beside all ACT there is. Where there is no ACT, its worth
 * alone. Source: node `x/bme/keeper/keeper.go` calculateCR.
 * @throws refusals with oracle.v2 4 and bme 12.
 */
export function getCollateralRatio(context: Pick<QueryContext, 'state'>): Decimal {
  const [akt, act] = [getAggregatedPrice(context, AKT), getAggregatedPrice(context, ACT)];
  if (akt.atomics === 0n || act.atomics === 0n) refuse(bmeErrors.zeroPrice);
  const vault = balanceOf(context, BME_ADDRESS, AKT) - readTally(context, 'pending', AKT);
  const worth = multiplyRounded(decimalOf(vault), divideRounded(akt, act));
  const outstanding = supplyOf(context, ACT);
  return outstanding > 0n ? divideRounded(worth, decimalOf(outstanding)) : worth;
}
