import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  subtractDecimals,
  timesInteger,
  truncateDecimal,
  ZERO,
} from '../../../base/decimal.ts';
import { divideRounded, multiplyRounded } from '../../state/roundedDecimal.ts';
import type { Aggregate } from './records.ts';

/** What one source has said lately. */
export interface SourceView {
  /** Its last price. */
  readonly latest: Decimal;
  /** Its prices within the window, newest first; the last one may be older, moved up to the window's beginning. */
  readonly history: readonly PricePoint[];
}
export interface PricePoint {
  readonly timestampNs: bigint;
  readonly price: Decimal;
}

/**
 * What the sources say together, or undefined when none says anything. All sources here have a fresh price.
 * Source: node `x/oracle/keeper/keeper.go` calculateAggregatedPricesFromHistory.
 */
export function aggregatePrices(denom: string, sources: readonly SourceView[], nowNs: bigint): Aggregate | undefined {
  const twaps = sources.filter(({ history }) => history.length > 0).map(({ history }) => meanOverTime(history, nowNs));
  const sorted = sources.map(({ latest }) => latest).sort(compareDecimals);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (twaps.length === 0 || !min || !max) return undefined;
  return {
    denom,
    twap: mean(twaps),
    median: medianOf(sorted),
    min,
    max,
    timestampNs: nowNs,
    sources: sources.length,
    deviationBps: deviationOf(min, max),
  };
}

/** Each price counts for as long as it was the newest. Where no time passed at all, each counts the same. */
export function meanOverTime(history: readonly PricePoint[], nowNs: bigint): Decimal {
  let weighted = ZERO;
  let total = 0n;
  history.forEach(({ timestampNs, price }, index) => {
    const weight = (history[index - 1]?.timestampNs ?? nowNs) - timestampNs;
    weighted = addDecimals(weighted, timesInteger(price, weight));
    total += weight;
  });
  return total === 0n ? mean(history.map(({ price }) => price)) : divideRounded(weighted, decimalOf(total));
}

function mean(values: readonly Decimal[]): Decimal {
  return divideRounded(values.reduce(addDecimals, ZERO), decimalOf(BigInt(values.length)));
}

function medianOf(sorted: readonly Decimal[]): Decimal {
  const middle = Math.floor(sorted.length / 2);
  return mean(sorted.slice(sorted.length % 2 === 0 ? middle - 1 : middle, middle + 1));
}

function deviationOf(min: Decimal, max: Decimal): bigint {
  const scaled = multiplyRounded(subtractDecimals(max, min), decimalOf(10_000n));
  return truncateDecimal(divideRounded(scaled, min));
}
