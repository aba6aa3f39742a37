import type { WireEvent } from '../../chain/protocol/marketplaceEvent.ts';
import type { TxResult } from '../tx/runTx.ts';

/** A committed block with what came of it. Hashes are SHA-256, 32 bytes. */
export interface Block {
  readonly height: bigint;
  readonly timeMs: number;
  readonly hash: Uint8Array;
  /** Of the block before; empty for the first. */
  readonly lastHash: Uint8Array;
  readonly txs: readonly IndexedTx[];
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
