import { formatFixed } from '../../../base/decimal.ts';
import type { Context } from '../../state/context.ts';
import { protoEvent } from '../../state/event.ts';
import { blockInstant } from '../../state/instant.ts';
import { instantText } from '../../state/instantText.ts';
import { pairJson } from './addPriceEntry.ts';
import { aggregatePrices, type SourceView } from './aggregatePrices.ts';
import {
  type Aggregate,
  AKT_IN_USD,
  aggregates,
  type Health,
  healths,
  latelyOf,
  latestPrices,
  type PriceId,
  prices,
} from './records.ts';

const NS_PER_MS = 1_000_000n;

/**
 * Makes one price of what the sources said, and tells whether it may be relied on. An old one stays when it may not.
 * Source: node `x/oracle/keeper/abci.go` EndBlocker, `keeper.go` setPriceHealth.
 */
export function endOracleBlock(context: Context): void {
  const latest = latestOfSources(context);
  if (latest.length === 0) return;
  const aggregate = aggregatePrices(AKT_IN_USD.denom, freshViews(context, latest), blockInstant(context));
  const health = healthOf(context, latest.length, aggregate);
  announceChange(context, health);
  healths.put(context.state, AKT_IN_USD, health);
  if (!health.isHealthy || !aggregate) return;
  aggregates.put(context.state, AKT_IN_USD, aggregate);
  context.emit(protoEvent('akash.oracle.v2.EventAggregatedPrice', { price: aggregateJson(aggregate) }));
}

function latestOfSources({ state, params }: Context): PriceId[] {
  const numbers = [...new Set(params.oracle.sources)].map((_, index) => index + 1);
  return numbers.flatMap((source) => latestPrices.find(state, { source, ...AKT_IN_USD }) ?? []);
}

/** Those of the sources whose last price is not stale. */
function freshViews(context: Context, latest: readonly PriceId[]): SourceView[] {
  const oldest = blockInstant(context) - BigInt(context.params.oracle.maxPriceStalenessMs) * NS_PER_MS;
  return latest.filter(({ timestampNs }) => timestampNs >= oldest).flatMap((id) => viewOf(context, id) ?? []);
}

function viewOf(context: Context, id: PriceId): SourceView | undefined {
  const last = prices.find(context.state, id);
  if (!last) return undefined;
  const now = blockInstant(context);
  const start = now - BigInt(context.params.oracle.twapWindowMs) * NS_PER_MS;
  const posted = latelyOf(context, id, start, now);
  const history = posted.map((price) => (price.timestampNs < start ? { ...price, timestampNs: start } : price));
  return { latest: last.price, history };
}

function healthOf({ params }: Context, totalSources: number, aggregate: Aggregate | undefined): Health {
  const { minPriceSources, maxPriceDeviationBps } = params.oracle;
  const { sources = 0, deviationBps = 0n } = aggregate ?? {};
  const hasMinSources = sources >= minPriceSources;
  const deviationOk = deviationBps <= BigInt(maxPriceDeviationBps);
  const reasons = [
    ...(hasMinSources ? [] : [`insufficient price sources: ${sources} < ${minPriceSources}`]),
    ...(deviationOk ? [] : [`price deviation too high: ${deviationBps}bps > ${maxPriceDeviationBps}bps`]),
  ];
  return {
    denom: AKT_IN_USD.denom,
    isHealthy: hasMinSources && deviationOk,
    hasMinSources,
    deviationOk,
    totalSources,
    healthySources: sources,
    reasons,
  };
}

function announceChange(context: Context, { isHealthy }: Health): void {
  if (healths.find(context.state, AKT_IN_USD)?.isHealthy === isHealthy) return;
  const id = pairJson(AKT_IN_USD);
  context.emit(
    isHealthy
      ? protoEvent('akash.oracle.v2.EventPriceRecovered', { id, height: context.height })
      : protoEvent('akash.oracle.v2.EventPriceStaled', { id, last_height: 0n }),
  );
}

function aggregateJson(aggregate: Aggregate): Record<string, unknown> {
  return {
    denom: aggregate.denom,
    twap: formatFixed(aggregate.twap),
    median_price: formatFixed(aggregate.median),
    min_price: formatFixed(aggregate.min),
    max_price: formatFixed(aggregate.max),
    timestamp: instantText(aggregate.timestampNs),
    num_sources: aggregate.sources,
    deviation_bps: aggregate.deviationBps,
  };
}
