import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { readFields, varintValue } from '../shape/readFields.ts';

const NANOS_PER_SECOND = 1_000_000_000n;
/** Source: cosmos-sdk `x/tx/signing/aminojson/time.go` MaxDurationSeconds. */
const MAX_DURATION_SECONDS = 9_223_372_035n;

/** RFC 3339 in UTC, with as many places as it takes: `"2026-01-02T03:04:05.6Z"`. Source: `x/tx/signing/aminojson/time.go`. */
export function timestampJson(bytes: Uint8Array): string {
  const { seconds, nanos } = readTime(bytes);
  if (nanos < 0n) refuse(sdkErrors.unauthorized, 'nanos must be non-negative on timestamp');
  const whole = seconds + nanos / NANOS_PER_SECOND;
  const fraction = (nanos % NANOS_PER_SECOND).toString().padStart(9, '0').replace(/0+$/, '');
  return `"${dateOf(whole)}${fraction === '' ? '' : `.${fraction}`}Z"`;
}

/** A duration in nanoseconds, as text. */
export function durationJson(bytes: Uint8Array): string {
  const { seconds, nanos } = readTime(bytes);
  if (seconds > MAX_DURATION_SECONDS)
    refuse(sdkErrors.unauthorized, `${seconds} seconds would overflow an int64 when represented as nanoseconds`);
  return `"${BigInt.asIntN(64, seconds * NANOS_PER_SECOND + nanos)}"`;
}

function readTime(bytes: Uint8Array): { readonly seconds: bigint; readonly nanos: bigint } {
  const fields = readFields(bytes);
  const last = (number: number) =>
    varintValue(fields.findLast((field) => field.number === number)?.value ?? new Uint8Array());
  return { seconds: BigInt.asIntN(64, last(1)), nanos: BigInt.asIntN(32, last(2)) };
}

function dateOf(seconds: bigint): string {
  const date = new Date(Number(seconds) * 1000);
  // Past what a date can be: no client signs that, and no signature fits.
  if (Number.isNaN(date.getTime())) refuse(sdkErrors.unauthorized, 'timestamp out of range');
  return date.toISOString().slice(0, 19);
}
