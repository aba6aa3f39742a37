import type { MachineSnapshot } from '../machine/createMachine.ts';
import type { BlockMode } from './blockMode.ts';
import type { Block } from './blockTypes.ts';

/** A block with what it changed, and the state that it changed. */
export interface MadeBlock {
  readonly block: Block;
  /** By key in order; undefined stands for a removal. */
  readonly changes: ReadonlyArray<readonly [string, { readonly text: string } | undefined]>;
  readonly before: MachineSnapshot;
  readonly after: MachineSnapshot;
}

/** A chain as it was kept: all that a node needs to go on from its last block. */
export interface KeptChain {
  /** Every record of the state after the last block, by key and canonical text. */
  readonly records: Iterable<readonly [string, string]>;
  /** Oldest first, without a gap; never empty. */
  readonly blocks: readonly Block[];
  /** The time of block 1, which may be pruned. */
  readonly firstTimeMs: number;
  readonly timeOffsetMs: number;
}

/** Where a node keeps its chain. Each call returns when what it was given would survive the end of the machine; a throw means that nothing of it was kept. */
export interface BlockKeeper {
  /** @param lowest height from which on blocks and states are kept; undefined when nothing goes. */
  append(made: MadeBlock, lowest: bigint | undefined): void;
  keepTimeOffset(ms: number): void;
  keepMode(mode: BlockMode): void;
  /** Puts another chain in the place of the one that is kept. */
  replace(chain: KeptChain): void;
}
