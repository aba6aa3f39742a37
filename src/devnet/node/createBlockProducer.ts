import type { BlockMode } from './blockMode.ts';
import type { ChainNode } from './chainNode.ts';
import { produceBlocks } from './produceBlocks.ts';

/** Decides when a node makes its blocks. */
export interface BlockProducer {
  mode(): BlockMode;
  /** From now on in this way. What waits comes into a block at once when the new way is instant. */
  setMode(mode: BlockMode): void;
  /** Tells it of a transaction that waits. */
  submitted(): void;
  /** Ends production; resolves when no further block is made. */
  stop(): Promise<void>;
}

/** @param node in the mode `first` from now on. */
export function createBlockProducer(node: ChainNode, first: BlockMode): BlockProducer {
  let mode = first;
  let stopping = new AbortController();
  let production = start();
  function start(): Promise<void> {
    if (mode.kind !== 'interval') return Promise.resolve();
    // The node has told of the failure and cannot go on; nothing is left to do here.
    return produceBlocks(node, mode.intervalMs, node.clock, stopping.signal).catch(() => undefined);
  }
  const produceWaiting = () => {
    // More may wait than fits into a block; what fits into none must not keep us here.
    for (let left = Infinity; mode.kind === 'instant' && isLess(node.mempool.size().count, left); ) {
      left = node.mempool.size().count;
      node.produceBlock();
    }
  };
  return {
    mode: () => mode,
    submitted: produceWaiting,
    setMode(next) {
      stopping.abort();
      stopping = new AbortController();
      mode = next;
      production = Promise.all([production, start()]).then(() => undefined);
      produceWaiting();
    },
    stop() {
      stopping.abort();
      mode = { kind: 'manual' };
      return production;
    },
  };
}

function isLess(count: number, before: number): boolean {
  return count > 0 && count < before;
}
