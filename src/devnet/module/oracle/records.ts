import type { Decimal } from '../../../base/decimal.ts';
import type { QueryContext } from '../../state/context.ts';
import { defineTable, sortable } from '../../state/table.ts';

/** What a timestamp that is not there means in Go where it may not be missing: the first instant of the year 1, in nanoseconds. */
export const GO_ZERO_TIME_NS = -62_135_596_800_000_000_000n;

/** What has a price, and in what. `akt` in `usd` is all that the node takes. */
export interface Pair {
  readonly denom: string;
  readonly baseDenom: string;
}
export const AKT_IN_USD: Pair = { denom: 'akt', baseDenom: 'usd' };

/** A pair as one source sees it. Sources are numbered from 1, in the order of the parameters. */
export interface SourcePair extends Pair {
  readonly source: number;
}

/** One price that was posted. */
export interface Price extends SourcePair {
  /** Said by the source: nanoseconds since the Unix epoch. */
  readonly timestampNs: bigint;
  /** Counts what came in one block, from 0. */
  readonly sequence: bigint;
  readonly price: Decimal;
}
export type PriceId = Omit<Price, 'price'>;

/** What the sources say together. */
export interface Aggregate {
  readonly denom: string;
  /** The mean over the window of time, and over the sources. */
  readonly twap: Decimal;
  readonly median: Decimal;
  readonly min: Decimal;
  readonly max: Decimal;
  readonly timestampNs: bigint;
  readonly sources: number;
  readonly deviationBps: bigint;
}

/** Whether an aggregate may be relied on. */
export interface Health {
  readonly denom: string;
  readonly isHealthy: boolean;
  readonly hasMinSources: boolean;
  readonly deviationOk: boolean;
  readonly totalSources: number;
  readonly healthySources: number;
  readonly reasons: readonly string[];
}

export function pairKey({ denom, baseDenom }: Pair): string {
  return `${denom}/${baseDenom}`;
}
export function sourceKey(id: SourcePair): string {
  return `${sortable(id.source)}/${pairKey(id)}`;
}
/** The time since the year 1, which is never negative, in as many digits as the year 9999 needs. */
function timeKey(ns: bigint): string {
  return (ns - GO_ZERO_TIME_NS).toString().padStart(21, '0');
}

export const prices = defineTable<PriceId, Price>(
  'oracle-price',
  (id) => `${sourceKey(id)}/${timeKey(id.timestampNs)}/${sortable(id.sequence)}`,
);
export const latestPrices = defineTable<SourcePair, PriceId>('oracle-latest', sourceKey);
export const aggregates = defineTable<Pair, Aggregate>('oracle-aggregate', pairKey);
export const healths = defineTable<Pair, Health>('oracle-health', pairKey);
/** How many prices came in a block. The node forgets it after each; here the height tells that it is over. */
export const priceCounts = defineTable<Pair, { readonly height: bigint; readonly count: bigint }>(
  'oracle-count',
  pairKey,
);

/** All that a source has posted and that is not pruned, oldest first. */
export function pricesOf({ state }: Pick<QueryContext, 'state'>, id: SourcePair): Price[] {
  return prices.list(state, `${sourceKey(id)}/`).map(({ value }) => value);
}

/** Keys that share the rest of their time lie within ten seconds of each other. */
const STRETCH_NS = 10_000_000_000n;
const STRETCH_DIGITS = 10;
/** So many stretches without a price are looked through one by one before all prices are. */
const PATIENCE = 12;

/**
 * What a source has posted from `startNs` to `nowNs`, newest first, and after that the newest from before. A day's prices are kept, and this is
 * asked in each block: so only the last stretches of time are read where that will do.
 */
export function latelyOf(
  context: Pick<QueryContext, 'state'>,
  id: SourcePair,
  startNs: bigint,
  nowNs: bigint,
): Price[] {
  const found: Price[] = [];
  for (let count = 0n; count < PATIENCE; count++) {
    const stretch = timeKey(nowNs - count * STRETCH_NS).slice(0, -STRETCH_DIGITS);
    const posted = prices.list(context.state, `${sourceKey(id)}/${stretch}`).map(({ value }) => value);
    found.push(...posted.reverse().filter(({ timestampNs }) => timestampNs <= nowNs));
    if (found.some(({ timestampNs }) => timestampNs < startNs)) return cutBefore(found, startNs);
  }
  const all = pricesOf(context, id).reverse();
  return cutBefore(
    all.filter(({ timestampNs }) => timestampNs <= nowNs),
    startNs,
  );
}

function cutBefore(newestFirst: readonly Price[], startNs: bigint): Price[] {
  const first = newestFirst.findIndex(({ timestampNs }) => timestampNs < startNs);
  return first < 0 ? [...newestFirst] : newestFirst.slice(0, first + 1);
}

/** A source's number, or undefined for who is none. */
export function sourceNumber({ params }: Pick<QueryContext, 'params'>, address: string): number | undefined {
  const index = [...new Set(params.oracle.sources)].indexOf(address);
  return index < 0 ? undefined : index + 1;
}
