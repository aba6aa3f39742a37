import { type Decimal, parseDecimal } from '../../base/decimal.ts';
import type { ChainConnection } from '../connection/chainConnection.ts';
import { decodeTimestamp } from '../protocol/moments.ts';
import { QueryAggregatedPriceRequest, QueryAggregatedPriceResponse } from '../protocol/oracle.ts';
import { queryPath } from '../protocol/queryPath.ts';

/** The price that the chain reckons by, in USD, and whether it may be used. */
export interface AggregatedPriceView {
  readonly denom: string;
  /** Mean over the window of time. */
  readonly twap: Decimal;
  readonly median: Decimal;
  readonly timeMs: number;
  /** When not, the chain goes by no price at all, and what is here is the last healthy one. */
  readonly isHealthy: boolean;
  /** Why not, in the node's words. */
  readonly failures: readonly string[];
}

/** The oracle's price of `akt` or `act`. @throws RunnerError QUERY_FAILED when it never had one. */
export async function getAggregatedPrice(
  connection: ChainConnection,
  denom: 'akt' | 'act',
  signal?: AbortSignal,
): Promise<AggregatedPriceView> {
  const request = QueryAggregatedPriceRequest.encode({ denom }).finish();
  const bytes = await connection.abciQuery(queryPath.aggregatedPrice, request, signal);
  const { aggregatedPrice, priceHealth } = QueryAggregatedPriceResponse.decode(bytes);
  return {
    denom,
    twap: parseDecimal(aggregatedPrice?.twap || '0'),
    median: parseDecimal(aggregatedPrice?.medianPrice || '0'),
    timeMs: aggregatedPrice?.timestamp ? decodeTimestamp(aggregatedPrice.timestamp) : 0,
    isHealthy: priceHealth?.isHealthy ?? false,
    failures: priceHealth?.failureReason ?? [],
  };
}
