import type { ResourceValue } from '../chain/protocol/akash.ts';

/** Reads the chain's integer, which is decimal text in a bytes field; a missing or malformed one counts as zero, as protobuf means it. */
export function readResourceValue(value: ResourceValue | undefined): bigint {
  const text = new TextDecoder().decode(value?.val ?? new Uint8Array());
  return /^\d{1,40}$/.test(text) ? BigInt(text) : 0n;
}
