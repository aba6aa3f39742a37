import type { WireEvent } from '../../chain/protocol/marketplaceEvent.ts';
import type { Operation } from '../machine/operation.ts';
import type { TxResult } from '../tx/runTx.ts';
import type { PartSet } from './partSet.ts';

/** What follows from a block and the one before it, computed as CometBFT does. Hashes are SHA-256, 32 bytes. */
export interface BlockSeal {
  /** Of the header. */
  readonly hash: Uint8Array;
  readonly parts: PartSet;
  /** Of the block before; empty for the first. */
  readonly lastHash: Uint8Array;
  readonly lastParts: PartSet;
  /** Of the transactions. */
  readonly dataHash: Uint8Array;
  /** Of the results of the block before. */
  readonly lastResultsHash: Uint8Array;
}

/** A committed block with what came of it. */
export interface Block extends BlockSeal {
  readonly height: bigint;
  readonly timeMs: number;
  readonly txs: readonly IndexedTx[];
  /** What the devnet's operator did in it; in hardly any block is there something. */
  readonly operations?: readonly Operation[];
  /** Of the block itself, not of its transactions. */
  readonly events: readonly WireEvent[];
  /** The state before this block: a header can only know what was committed before it. */
  readonly headerAppHash: Uint8Array;
  /** The state after this block. */
  readonly appHash: Uint8Array;
  readonly proposer: Uint8Array;
}

/** A transaction where it stands in the chain. */
export interface IndexedTx {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, upper-case hexadecimal. */
  readonly hash: string;
  readonly height: bigint;
  readonly index: number;
  readonly result: TxResult;
}
