import type { Timestamp } from 'cosmjs-types/google/protobuf/timestamp';
import type { QueryContext } from './context.ts';
import { refuse } from './refusal.ts';
import { sdkErrors } from './sdkErrors.ts';

const NS_PER_SECOND = 1_000_000_000n;
const NS_PER_MS = 1_000_000n;
/** 0001-01-01 and 9999-12-31, the first and the last second of a protobuf timestamp. */
const FIRST_SECOND = -62_135_596_800n;
const LAST_SECOND = 253_402_300_799n;

/** A protobuf timestamp in nanoseconds since the Unix epoch. @throws a refusal with sdk 2 for one outside of the years 1 to 9999. */
export function instantOf({ seconds, nanos }: Timestamp): bigint {
  const inRange = seconds >= FIRST_SECOND && seconds <= LAST_SECOND && nanos >= 0 && nanos < NS_PER_SECOND;
  return inRange ? seconds * NS_PER_SECOND + BigInt(nanos) : refuse(sdkErrors.txDecode, 'timestamp: out of range');
}

/** The same backwards. */
export function timestampOfInstant(ns: bigint): Timestamp {
  const rest = ((ns % NS_PER_SECOND) + NS_PER_SECOND) % NS_PER_SECOND;
  return { seconds: (ns - rest) / NS_PER_SECOND, nanos: Number(rest) };
}

/** The block's time in nanoseconds since the Unix epoch. */
export function blockInstant({ timeMs }: Pick<QueryContext, 'timeMs'>): bigint {
  return BigInt(timeMs) * NS_PER_MS;
}

/** An instant from 1970 on as part of a key: text order is the order of time. */
export function instantKey(ns: bigint): string {
  return ns.toString().padStart(21, '0');
}
