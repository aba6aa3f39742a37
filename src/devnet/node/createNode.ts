import { createHash } from 'node:crypto';
import type { Clock } from '../../base/clock.ts';
import type { BlockOutput, Machine } from '../machine/createMachine.ts';
import { canonicalText } from '../state/canonicalText.ts';
import type { TxResult } from '../tx/runTx.ts';
import { answerQuery } from './answerQuery.ts';
import type { Block, IndexedTx } from './blockTypes.ts';
import type { ChainNode } from './chainNode.ts';
import { createChainStore } from './createChainStore.ts';
import { createMempool } from './createMempool.ts';
import { txHash } from './txHash.ts';
import { validatorOf } from './validator.ts';

/**
 * A node at its first block.
 * @param onSubmit called after a transaction was taken: an instant chain makes its block here.
 */
export function createNode(options: {
  machine: Machine;
  clock: Clock;
  onSubmit?: (node: ChainNode) => void;
}): ChainNode {
  const { machine, clock } = options;
  const store = createChainStore();
  const listeners = new Set<(block: Block) => void>();
  const node: ChainNode = {
    chainId: machine.chainId,
    clock,
    validator: validatorOf(machine.chainId),
    machine,
    mempool: createMempool(machine.checkTx),
    store,
    submit(bytes) {
      const result = node.mempool.add(bytes);
      if (result.code === 0) options.onSubmit?.(node);
      return result;
    },
    produceBlock() {
      const block = commitBlock(node, clock);
      for (const listener of [...listeners]) listener(block);
      return block;
    },
    query: (path, data, height) => answerQuery(node, path, data, height),
    onBlock(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  node.produceBlock();
  return node;
}

function commitBlock({ machine, mempool, store, validator }: ChainNode, clock: Clock): Block {
  const last = store.findBlock(store.height());
  const headerAppHash = machine.appHash();
  const txs = mempool.drain();
  // Time goes on from block to block even when the clock does not.
  const timeMs = Math.max(clock.now(), (last?.timeMs ?? 0) + 1);
  const output = machine.runBlock({ timeMs, txs });
  const header = { height: output.height, timeMs, headerAppHash, lastHash: last?.hash ?? new Uint8Array() };
  const block: Block = {
    ...header,
    hash: hashOf({ ...header, txs: txs.map(txHash) }),
    txs: txs.map((bytes, index) => indexTx(bytes, index, output)),
    events: output.events,
    appHash: output.appHash,
    proposer: validator.address,
  };
  store.append(block);
  return block;
}

function indexTx(bytes: Uint8Array, index: number, output: BlockOutput): IndexedTx {
  return { bytes, hash: txHash(bytes), height: output.height, index, result: output.results[index] as TxResult };
}

function hashOf(header: object): Uint8Array {
  return new Uint8Array(createHash('sha256').update(canonicalText(header)).digest());
}
