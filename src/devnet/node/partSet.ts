import { merkleRoot } from './merkle.ts';

/** A block as the pieces in which nodes hand it to each other. */
export interface PartSet {
  readonly total: number;
  /** 32 bytes. */
  readonly hash: Uint8Array;
}

/** Source: cometbft `types/part_set.go` BlockPartSizeBytes. */
const PART_BYTES = 65_536;

/** @param bytes a whole block in protobuf. */
export function partSetOf(bytes: Uint8Array): PartSet {
  const parts = Array.from({ length: Math.ceil(bytes.length / PART_BYTES) }, (_, index) =>
    bytes.subarray(index * PART_BYTES, (index + 1) * PART_BYTES),
  );
  return { total: parts.length, hash: merkleRoot(parts) };
}
