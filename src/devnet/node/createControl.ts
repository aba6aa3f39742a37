import { setImmediate as nextTurn } from 'node:timers/promises';
import { RunnerError } from '../../base/runnerError.ts';
import { isBlocked } from '../module/auth/accounts.ts';
import type { BlockMode } from './blockMode.ts';
import type { Block } from './blockTypes.ts';
import type { ChainNode } from './chainNode.ts';
import type { BlockProducer } from './createBlockProducer.ts';
import type { DevnetControl } from './devnetControl.ts';
import { encodeDump } from './dump/encodeDump.ts';
import { parseDump } from './dump/parseDump.ts';
import { type NodeSnapshot, snapshotOfKept } from './nodeSnapshot.ts';

/** How many blocks are made in one go before others are served. */
const BATCH = 100;
/** How far apart mined blocks are where the chain has no interval of its own. */
const DEFAULT_STEP_MS = 1000;

/**
 * The control of a node.
 * @param keepMode called with a new mode before it holds.
 */
export function createControl(
  node: ChainNode,
  producer: BlockProducer,
  keepMode: (mode: BlockMode) => void = () => undefined,
): DevnetControl {
  const snapshots = new Map<string, NodeSnapshot>();
  let lastId = 0;
  return {
    info: () => ({
      chainId: node.chainId,
      height: node.store.height(),
      base: node.store.base(),
      timeMs: node.time.now(),
      timeOffsetMs: node.time.offsetMs(),
      blocks: producer.mode(),
      appHash: node.machine.appHash(),
      snapshots: [...snapshots.keys()],
      waiting: node.mempool.size().count,
    }),
    mine: (blocks, intervalMs, signal) => mine(node, blocks, intervalMs ?? stepOf(producer.mode()), signal),
    advanceTime(ms) {
      node.time.advance(ms);
      return node.time.now();
    },
    setTime(ms) {
      // The last block may be ahead of the clock, when many were made at once.
      const least = lastBlock(node).timeMs;
      if (ms < least) throw new RunnerError('DEVNET_TIME_BACK', { ms: ms - least });
      node.time.set(ms);
    },
    operate(operation) {
      const { address } = operation;
      if (isBlocked(node.machine.context(), address)) throw new RunnerError('DEVNET_ADDRESS_BLOCKED', { address });
      return node.produceBlock({ operations: [operation] });
    },
    setBlockMode(mode) {
      keepMode(mode);
      producer.setMode(mode);
    },
    snapshot() {
      snapshots.set((++lastId).toString(), node.snapshot());
      return lastId.toString();
    },
    revert(id) {
      const snapshot = snapshots.get(id);
      if (!snapshot) throw new RunnerError('DEVNET_SNAPSHOT_UNKNOWN', { id });
      node.restore(snapshot);
      for (const later of snapshots.keys()) if (Number(later) >= Number(id)) snapshots.delete(later);
      return lastBlock(node);
    },
    dump: () => encodeDump(node, node.snapshot()),
    load(dump) {
      node.restore(snapshotOfKept(parseDump(node, dump)));
      snapshots.clear();
      return lastBlock(node);
    },
  };
}

async function mine(node: ChainNode, blocks: number, stepMs: number, signal: AbortSignal): Promise<Block> {
  try {
    for (let made = 0; made < blocks; made++) {
      if (made % BATCH === 0) await nextTurn();
      signal.throwIfAborted();
      node.produceBlock({ timeMs: Math.max(node.time.now(), lastBlock(node).timeMs + stepMs) });
    }
  } finally {
    const ahead = lastBlock(node).timeMs - node.time.now();
    if (ahead > 0) node.time.advance(ahead);
  }
  return lastBlock(node);
}

function stepOf(mode: BlockMode): number {
  return mode.kind === 'interval' ? mode.intervalMs : DEFAULT_STEP_MS;
}

function lastBlock({ store }: ChainNode): Block {
  // A node has a block from its beginning on.
  return store.findBlock(store.height()) as Block;
}
