import type { BlockOutput, Machine, MachineSnapshot } from '../machine/createMachine.ts';
import type { Operation } from '../machine/operation.ts';
import type { TxResult } from '../tx/runTx.ts';
import type { MadeBlock } from './blockKeeper.ts';
import type { Block, IndexedTx } from './blockTypes.ts';
import { sealBlock } from './sealBlock.ts';
import { txHash } from './txHash.ts';
import type { Validator } from './validator.ts';

/** What a block is made of. */
export interface BlockPlan {
  /** Milliseconds since the Unix epoch; later than the block before. */
  readonly timeMs: number;
  readonly txs: readonly Uint8Array[];
  readonly operations?: readonly Operation[];
}

/** Shared by all empty blocks, of which there may be a hundred thousand. */
const NONE: readonly never[] = [];

/** What a block stands on. */
export interface BlockBase {
  readonly last: Block | undefined;
  /** The state after it, or after genesis. */
  readonly before: MachineSnapshot;
  readonly validator: Validator;
  /** Where the block's hashes are put. */
  readonly keepHash: (hash: Uint8Array) => Uint8Array;
}

/** Carries out one block on top of the last. The machine has it afterwards; nobody else does. */
export function makeBlock(machine: Machine, base: BlockBase, { timeMs, txs, operations = [] }: BlockPlan): MadeBlock {
  const { last, before, validator, keepHash } = base;
  const output = machine.runBlock({ timeMs, txs, operations });
  const { height, events } = output;
  const indexed = txs.length === 0 ? NONE : txs.map((bytes, index) => indexTx(bytes, index, output));
  const draft = { height, timeMs, headerAppHash: before.appHash, txs: indexed };
  const seal = sealBlock({ chainId: machine.chainId, validator, machine }, draft, last);
  // Written out, and not spread: objects that are made in one piece take less room.
  const block: Block = {
    height,
    timeMs,
    hash: keepHash(seal.hash),
    parts: { total: seal.parts.total, hash: keepHash(seal.parts.hash) },
    lastHash: seal.lastHash,
    lastParts: seal.lastParts,
    dataHash: seal.dataHash,
    lastResultsHash: seal.lastResultsHash,
    txs: indexed,
    events: events.length === 0 ? NONE : events,
    headerAppHash: before.appHash,
    appHash: keepHash(output.appHash),
    proposer: validator.address,
  };
  const made = operations.length === 0 ? block : { ...block, operations };
  return { block: made, changes: output.changes, before, after: stateAfter(machine, before, made, output) };
}

/** A block that changed nothing shares the state of the one before it. */
function stateAfter(machine: Machine, before: MachineSnapshot, block: Block, output: BlockOutput): MachineSnapshot {
  const state = output.changes.length === 0 ? before.state : machine.snapshot().state;
  return { state, height: block.height, timeMs: block.timeMs, appHash: block.appHash };
}

function indexTx(bytes: Uint8Array, index: number, output: BlockOutput): IndexedTx {
  return { bytes, hash: txHash(bytes), height: output.height, index, result: output.results[index] as TxResult };
}
