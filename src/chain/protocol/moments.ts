import type { Duration } from 'cosmjs-types/google/protobuf/duration';
import type { Timestamp } from 'cosmjs-types/google/protobuf/timestamp';

const MS_PER_SECOND = 1_000n;
const NANOS_PER_MS = 1_000_000;

/** Milliseconds since the Unix epoch in the chain's form. Times before 1970 have no place here: nothing expires or is priced then. */
export function encodeTimestamp(ms: number): Timestamp {
  return splitMs(ms);
}

/** The chain's form in milliseconds since the Unix epoch; what is finer is cut off. */
export function decodeTimestamp(timestamp: Timestamp): number {
  return joinMs(timestamp);
}

/** A stretch of time in the chain's form. */
export function encodeDuration(ms: number): Duration {
  return splitMs(ms);
}

/** A stretch of time in milliseconds; what is finer is cut off. */
export function decodeDuration(duration: Duration): number {
  return joinMs(duration);
}

function splitMs(ms: number): { seconds: bigint; nanos: number } {
  const whole = BigInt(Math.floor(ms));
  return { seconds: whole / MS_PER_SECOND, nanos: Number(whole % MS_PER_SECOND) * NANOS_PER_MS };
}

function joinMs({ seconds, nanos }: { seconds: bigint; nanos: number }): number {
  return Number(seconds * MS_PER_SECOND) + Math.floor(nanos / NANOS_PER_MS);
}
