import type { Timestamp } from 'cosmjs-types/google/protobuf/timestamp';

/** Hexadecimal in upper case: CometBFT's form of hashes and addresses. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').toUpperCase();
}

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** RFC 3339 in UTC. The devnet's blocks have milliseconds; the node writes nanoseconds without trailing zeros. */
export function rfc3339(ms: number): string {
  return new Date(ms).toISOString().replace(/\.?0*Z$/, 'Z');
}

/** The same of a timestamp. */
export function rfc3339Of({ seconds, nanos }: Timestamp): string {
  return rfc3339(Number(seconds) * 1000 + Math.floor(nanos / 1_000_000));
}
