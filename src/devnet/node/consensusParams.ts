import type { Params } from '../parseGenesis.ts';
import { sha256 } from '../state/sha256.ts';
import { numberField } from './protoWire.ts';

/** CometBFT's limits of a block, which every header commits to. */
export interface BlockLimits {
  readonly maxBytes: bigint;
  /** -1 for no limit. */
  readonly maxGas: bigint;
}

export function blockLimitsOf({
  maxBlockBytes,
  maxBlockGas,
}: Pick<Params, 'maxBlockBytes' | 'maxBlockGas'>): BlockLimits {
  return { maxBytes: BigInt(maxBlockBytes), maxGas: BigInt(maxBlockGas) };
}

/** A header's `consensus_hash`, 32 bytes. Source: cometbft `types/params.go` ConsensusParams.Hash: SHA-256 of HashedParams. */
export function consensusHash({ maxBytes, maxGas }: BlockLimits): Uint8Array {
  return sha256(numberField(1, maxBytes), numberField(2, maxGas));
}
