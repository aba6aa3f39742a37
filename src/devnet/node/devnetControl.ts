import type { Operation } from '../machine/operation.ts';
import type { BlockMode } from './blockMode.ts';
import type { Block } from './blockTypes.ts';

/** What tests and operators may do to a devnet's chain, which no real node lets anybody do. */
export interface DevnetControl {
  /** How the chain stands. */
  info(): DevnetInfo;
  /**
   * Makes that many blocks, `intervalMs` apart in their time; later ones go on from there. Others are served in between.
   * @returns the last one. Ends early, with the signal's reason, when that aborts.
   */
  mine(blocks: number, intervalMs: number | undefined, signal: AbortSignal): Promise<Block>;
  /** Sets the chain's time forward. @returns the new present. @throws RunnerError DEVNET_TIME_BACK. */
  advanceTime(ms: number): number;
  /** Makes `ms` the chain's present. @throws RunnerError DEVNET_TIME_BACK when it has passed. */
  setTime(ms: number): void;
  /** Carries the operation out in a block of its own, at once. @throws RunnerError DEVNET_ADDRESS_BLOCKED for a module's account. */
  operate(operation: Operation): Block;
  setBlockMode(mode: BlockMode): void;
  /** @returns the name of the present, for `revert`. */
  snapshot(): string;
  /** Goes back to a snapshot, which is used up by it, as are later ones. @throws RunnerError DEVNET_SNAPSHOT_UNKNOWN. */
  revert(id: string): Block;
  /** The chain in the form of a snapshot file. */
  dump(): Uint8Array;
  /** Goes on from what `dump` gave. @throws RunnerError DEVNET_DUMP_DAMAGED, DEVNET_DUMP_FOREIGN. */
  load(dump: Uint8Array): Block;
}

export interface DevnetInfo {
  readonly chainId: string;
  readonly height: bigint;
  /** Height of the oldest block that is kept. */
  readonly base: bigint;
  readonly timeMs: number;
  readonly timeOffsetMs: number;
  readonly blocks: BlockMode;
  readonly appHash: Uint8Array;
  /** Snapshots that can be gone back to, oldest first. */
  readonly snapshots: readonly string[];
  /** Transactions that wait for a block. */
  readonly waiting: number;
}
