import { type DecCoin, formatDecCoin } from '../chain/protocol/coin.ts';

/** What a step has to tell of a rental, as far as it came. Amounts in uact and uakt, durations in milliseconds. */
export interface Report {
  readonly mode: 'run' | 'start' | 'stop' | 'reap';
  readonly rental: string;
  readonly dseq?: bigint;
  readonly provider?: string;
  /** Due per block. */
  readonly price?: DecCoin;
  readonly label?: string;
  readonly exitCode?: number;
  readonly orderHeight?: bigint;
  readonly leaseHeight?: bigint;
  readonly closeHeight?: bigint;
  readonly blocksToLease?: number;
  readonly blocksHeld?: bigint;
  readonly spentUact?: bigint;
  readonly refundedUact?: bigint;
  readonly feesUakt?: bigint;
  readonly phasesMs: Readonly<Record<string, number>>;
}

/** The report as JSON: amounts and heights as decimal strings, since they may not fit a JSON number; what is unknown is left out. */
export function reportJson(report: Report): string {
  const price = report.price && formatDecCoin(report.price);
  const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);
  return JSON.stringify({ ...report, ...(price === undefined ? {} : { price }) }, plain);
}

/** The step's outputs, by name; what is not known is not set. */
export function outputsOf(report: Report): Record<string, string> {
  const known = {
    rental: report.rental === '' ? undefined : report.rental,
    dseq: report.dseq,
    provider: report.provider,
    label: report.label,
    'exit-code': report.exitCode,
    price: report.price && formatDecCoin(report.price),
    'spent-uact': report.spentUact,
    'refunded-uact': report.refundedUact,
    'blocks-to-lease': report.blocksToLease,
    'summary-json': reportJson(report),
  };
  const set = Object.entries(known).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set.map(([name, value]) => [name, String(value)]));
}
