import type { Clock } from '../../base/clock.ts';
import { type Logger, silentLogger } from '../../base/logger.ts';
import type { Machine, MachineSnapshot } from '../machine/createMachine.ts';
import { answerGrpc, answerQuery } from './answerQuery.ts';
import type { BlockKeeper, MadeBlock } from './blockKeeper.ts';
import type { Block } from './blockTypes.ts';
import type { BlockWish, ChainNode } from './chainNode.ts';
import { type ChainStore, createChainStore } from './createChainStore.ts';
import { type ChainTime, createChainTime } from './createChainTime.ts';
import { createHashSlab } from './createHashSlab.ts';
import { createMempool, type Mempool } from './createMempool.ts';
import { createStateHistory, type StateHistory } from './createStateHistory.ts';
import { makeBlock } from './makeBlock.ts';
import { keptChainOf, type NodeSnapshot } from './nodeSnapshot.ts';
import { type Pruning, retainedFrom } from './pruning.ts';
import { type Validator, validatorOf } from './validator.ts';

export interface NodeOptions {
  readonly machine: Machine;
  readonly clock: Clock;
  readonly logger?: Logger;
  /** Called after a transaction was taken: an instant chain makes its block here. */
  readonly onSubmit?: (node: ChainNode) => void;
  /** Keeps everything by default. */
  readonly pruning?: Pruning | undefined;
  /** Gets each block before anybody hears of it. */
  readonly keeper?: BlockKeeper | undefined;
  /** Called with what the making or keeping of a block threw: the chain cannot go on. */
  readonly onHalt?: (error: unknown) => void;
  /** Where to go on from, instead of genesis. */
  readonly resumed?: {
    readonly snapshot: NodeSnapshot;
    /** The state one block earlier than a later one. */
    readonly undo: (height: bigint, later: MachineSnapshot) => MachineSnapshot | undefined;
  };
}

/** What a node is made of. */
interface Parts extends Pick<NodeOptions, 'keeper' | 'pruning' | 'onHalt'> {
  readonly machine: Machine;
  readonly store: ChainStore;
  readonly history: StateHistory;
  readonly time: ChainTime;
  readonly validator: Validator;
  readonly keepHash: ReturnType<typeof createHashSlab>;
  readonly listeners: Set<(block: Block) => void>;
  readonly logger: Logger;
  /** A new one when the chain is taken back: what waited then was checked against another state. */
  mempool: Mempool;
}

/** A node at its first block, or at the last one of a chain that was kept. */
export function createNode(options: NodeOptions): ChainNode {
  const parts = partsOf(options);
  const node = nodeOf(parts, options);
  if (options.resumed) resume(parts, options.resumed.snapshot);
  else node.produceBlock();
  return node;
}

function partsOf({ machine, clock, resumed, logger = silentLogger, ...rest }: NodeOptions): Parts {
  return {
    ...rest,
    machine,
    logger,
    store: createChainStore(),
    history: createStateHistory(resumed?.undo),
    time: createChainTime(clock, resumed?.snapshot.timeOffsetMs, (ms) => rest.keeper?.keepTimeOffset(ms)),
    validator: validatorOf(machine.chainId),
    keepHash: createHashSlab(),
    listeners: new Set(),
    mempool: createMempool(machine),
  };
}

function nodeOf(parts: Parts, { clock, onSubmit }: NodeOptions): ChainNode {
  const { machine, store, history, time, validator, listeners } = parts;
  const node: ChainNode = {
    chainId: machine.chainId,
    genesisHash: machine.appHash(),
    ...{ clock, time, validator, machine, store, history },
    get mempool() {
      return parts.mempool;
    },
    submit(bytes) {
      const result = parts.mempool.add(bytes);
      if (result.code === 0) onSubmit?.(node);
      return result;
    },
    produceBlock(wish = {}) {
      const block = orHalt(parts, () => commit(parts, make(parts, wish)));
      announce(parts, block);
      return block;
    },
    snapshot: () => snapshotOf(parts),
    restore(snapshot) {
      parts.keeper?.replace(keptChainOf(snapshot));
      history.reset(snapshot.states);
      adopt(parts, snapshot);
    },
    query: (path, data, height) => answerQuery(node, path, data, height),
    callGrpc: (path, data, height = 0n) => answerGrpc(node, path, data, height),
    onBlock(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return node;
}

function make({ machine, store, history, time, validator, keepHash, mempool }: Parts, wish: BlockWish): MadeBlock {
  const last = store.findBlock(store.height());
  const before = last && history.find(last.height);
  // Time goes on from block to block even when the clock does not.
  const timeMs = Math.max(wish.timeMs ?? time.now(), (last?.timeMs ?? 0) + 1);
  const base = { last, before: before ?? machine.snapshot(), validator, keepHash };
  return makeBlock(machine, base, { ...wish, timeMs, txs: mempool.reap() });
}

function commit(parts: Parts, made: MadeBlock): Block {
  const { store, history, mempool, pruning } = parts;
  const { block, after } = made;
  const lowest = retainedFrom(block.height, pruning);
  keep(parts, made, lowest);
  store.append(block);
  mempool.update(
    block.txs.map(({ bytes }) => bytes),
    block.txs.map(({ result }) => result),
  );
  history.remember(after);
  if (lowest !== undefined) for (const past of [store, history]) past.prune(lowest);
  return block;
}

/** A chain that cannot make or keep its next block stands still, and says so: nobody may take its silence for a quiet market. */
function orHalt<Result>({ onHalt }: Parts, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    onHalt?.(error);
    throw error;
  }
}

/** A block that cannot be kept has not happened. */
function keep({ keeper, machine }: Parts, made: MadeBlock, lowest: bigint | undefined): void {
  try {
    keeper?.append(made, lowest);
  } catch (error) {
    machine.restore(made.before);
    throw error;
  }
}

function announce({ listeners, logger }: Parts, block: Block): void {
  for (const listener of [...listeners]) {
    try {
      listener(block);
    } catch (error) {
      logger.error('a listener of the blocks failed', { error: String(error) });
    }
  }
}

function snapshotOf({ store, history, time }: Parts): NodeSnapshot {
  return {
    states: history.list(),
    blocks: [...store.listBlocks()],
    firstTimeMs: store.firstTimeMs(),
    timeOffsetMs: time.offsetMs(),
  };
}

function adopt(parts: Parts, { states, blocks, firstTimeMs, timeOffsetMs }: NodeSnapshot): void {
  const present = states.at(-1);
  if (present) parts.machine.restore(present);
  parts.store.reset(blocks, firstTimeMs);
  parts.time.restore(timeOffsetMs);
  parts.mempool = createMempool(parts.machine);
}

function resume(parts: Parts, snapshot: NodeSnapshot): void {
  for (const state of snapshot.states) parts.history.remember(state);
  adopt(parts, snapshot);
  // Blocks made in bulk are ahead of the clock, and the process may have ended before their time became the present.
  const ahead = (snapshot.blocks.at(-1)?.timeMs ?? 0) - parts.time.now();
  if (ahead > 0) parts.time.restore(parts.time.offsetMs() + ahead);
}
