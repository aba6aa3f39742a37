import { type Decimal, decimalOf } from '../../../base/decimal.ts';
import { ACT, AKT } from '../../../chain/protocol/coin.ts';
import type { QueryContext } from '../../state/context.ts';
import { refuse } from '../../state/refusal.ts';
import { oracleErrors } from './oracleErrors.ts';
import { aggregates, healths } from './records.ts';

const ACT_PRICE = decimalOf(1n);

/**
 * What one AKT or ACT, or a millionth of it in the coin of a millionth, is worth in USD. An ACT is one by definition.
 * Source: node `x/oracle/keeper/keeper.go` GetAggregatedPrice.
 * @throws a refusal with oracle.v2 4 when there is no price to rely on.
 */
export function getAggregatedPrice({ state }: Pick<QueryContext, 'state'>, denom: string): Decimal {
  if (denom === ACT || denom === 'act') return ACT_PRICE;
  const pair = { denom: denom === AKT ? 'akt' : denom, baseDenom: 'usd' };
  const health = healths.find(state, pair);
  if (!health) return refuse(oracleErrors.priceStalled, notFound(pair, 'PriceHealth'));
  if (!health.isHealthy) return refuse(oracleErrors.priceStalled);
  return aggregates.find(state, pair)?.twap ?? refuse(oracleErrors.priceStalled, notFound(pair, 'AggregatedPrice'));
}

/** How the node's store says that something is not there. Source: cosmossdk.io/collections. */
export function notFound({ denom, baseDenom }: { denom: string; baseDenom: string }, type: string): string {
  return `collections: not found: key '${denom}/${baseDenom}' of type github.com/cosmos/gogoproto/akash.oracle.v2.${type}`;
}
