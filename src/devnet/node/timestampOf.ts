import type { Timestamp } from 'cosmjs-types/google/protobuf/timestamp';

/** Milliseconds since the Unix epoch as a protobuf timestamp. */
export function timestampOf(ms: number): Timestamp {
  return { seconds: BigInt(Math.floor(ms / 1000)), nanos: (ms % 1000) * 1_000_000 };
}
