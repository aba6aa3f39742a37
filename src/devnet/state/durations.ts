import type { Duration } from 'cosmjs-types/google/protobuf/duration';

/** A protobuf duration in milliseconds; parts of one are cut off. */
export function durationMs(duration: Duration): number {
  return Number(duration.seconds) * 1000 + Math.trunc(duration.nanos / 1_000_000);
}

/** Milliseconds as a protobuf duration. */
export function durationOf(ms: number): Duration {
  return { seconds: BigInt(Math.trunc(ms / 1000)), nanos: (ms % 1000) * 1_000_000 };
}
