import { failQuery } from '../../query/queryFailure.ts';

/** A moment, or a span: whole seconds and what is left of them, as protobuf's Timestamp and Duration have it. */
export interface Seconds {
  readonly seconds: bigint;
  readonly nanos: bigint;
}

/** `2026-01-02T03:04:05.678Z`: UTC with 0, 3, 6 or 9 digits behind the point. Source: gogoproto `jsonpb` marshalObject. */
export function formatTime({ seconds, nanos }: Seconds): string {
  const text = new Date(Number(seconds) * 1000).toISOString().replace(/\.\d+Z$/, '');
  return `${trimThousands(`${text}.${nanoText(nanos)}`)}Z`;
}

/** `3600s`, `-1.500s`. Source: gogoproto `jsonpb` marshalObject. */
export function formatDuration({ seconds, nanos }: Seconds): string {
  const sign = seconds < 0n || nanos < 0n ? '-' : '';
  return `${sign}${trimThousands(`${magnitude(seconds)}.${nanoText(magnitude(nanos))}`)}s`;
}

/** Reads RFC 3339 as Go's `time.Parse(time.RFC3339Nano)` does. @throws InvalidArgument. */
export function parseTime(text: string): Seconds {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:[.,](\d+))?(Z|[+-]\d\d:\d\d)$/.exec(text);
  const [, whole = '', fraction = '', zone = ''] = match ?? [];
  const ms = match ? Date.parse(`${whole}${zone}`) : Number.NaN;
  if (Number.isNaN(ms)) failQuery('InvalidArgument', `bad Timestamp: parsing time ${JSON.stringify(text)}`);
  return { seconds: BigInt(ms / 1000), nanos: BigInt(fraction.slice(0, 9).padEnd(9, '0')) };
}

const UNITS: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

/** Reads `1h30m`, `1.5s`, `0`, as Go's `time.ParseDuration` does. @throws InvalidArgument. */
export function parseDuration(text: string): Seconds {
  const [, sign, rest = ''] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  if (!/^(0|((\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h))+)$/.test(rest)) {
    failQuery('InvalidArgument', `bad Duration: time: invalid duration ${JSON.stringify(text)}`);
  }
  const parts = [...rest.matchAll(/(\d*)(?:\.(\d*))?(ns|us|µs|ms|s|m|h)/g)];
  const total = parts.reduce((sum, [, whole, fraction, unit = '']) => sum + nanosOf(whole, fraction, unit), 0n);
  const signed = sign === '-' ? -total : total;
  return { seconds: signed / 1_000_000_000n, nanos: signed % 1_000_000_000n };
}

function nanosOf(whole = '', fraction = '', unit: string): bigint {
  const digits = BigInt(`${whole}${fraction}` || '0');
  return (digits * (UNITS[unit] ?? 0n)) / 10n ** BigInt(fraction.length);
}

function nanoText(nanos: bigint): string {
  return nanos.toString().padStart(9, '0');
}

function trimThousands(text: string): string {
  return text
    .replace(/000$/, '')
    .replace(/000$/, '')
    .replace(/\.000$/, '');
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
