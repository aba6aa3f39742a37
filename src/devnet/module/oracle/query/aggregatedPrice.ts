import { formatFixed } from '../../../../base/decimal.ts';
import {
  type AggregatedPrice,
  type PriceHealth,
  QueryAggregatedPriceRequest,
  QueryAggregatedPriceResponse,
} from '../../../../chain/protocol/oracle.ts';
import { defineQuery } from '../../../query/queryRoute.ts';
import { timestampOfInstant } from '../../../state/instant.ts';
import { refuse } from '../../../state/refusal.ts';
import { unregistered } from '../../../state/sdkErrors.ts';
import { notFound } from '../getAggregatedPrice.ts';
import { type Aggregate, aggregates, type Health, healths } from '../records.ts';

/** The price that everything is reckoned by, and how it is. While it is not healthy, the last healthy one is told. */
export const aggregatedPriceQuery = defineQuery({
  path: '/akash.oracle.v2.Query/AggregatedPrice',
  request: QueryAggregatedPriceRequest,
  response: QueryAggregatedPriceResponse,
  answer({ state }, { denom }) {
    const pair = { denom, baseDenom: 'usd' };
    const aggregate = aggregates.find(state, pair) ?? refuse(unregistered(notFound(pair, 'AggregatedPrice')));
    const health = healths.find(state, pair) ?? refuse(unregistered(notFound(pair, 'PriceHealth')));
    return { aggregatedPrice: viewAggregate(aggregate), priceHealth: viewHealth(health) };
  },
});

function viewAggregate(aggregate: Aggregate): AggregatedPrice {
  return {
    denom: aggregate.denom,
    twap: formatFixed(aggregate.twap),
    medianPrice: formatFixed(aggregate.median),
    minPrice: formatFixed(aggregate.min),
    maxPrice: formatFixed(aggregate.max),
    timestamp: timestampOfInstant(aggregate.timestampNs),
    numSources: aggregate.sources,
    deviationBps: aggregate.deviationBps,
  };
}

function viewHealth(health: Health): PriceHealth {
  return {
    denom: health.denom,
    isHealthy: health.isHealthy,
    hasMinSources: health.hasMinSources,
    deviationOk: health.deviationOk,
    totalSources: health.totalSources,
    totalHealthySources: health.healthySources,
    failureReason: [...health.reasons],
  };
}
