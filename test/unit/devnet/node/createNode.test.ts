import { describe, expect, it } from 'vitest';
import { createMachine } from '../../../../src/devnet/machine/createMachine.ts';
import { balanceOf } from '../../../../src/devnet/module/bank/balances.ts';
import { createNode } from '../../../../src/devnet/node/createNode.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';
import { ANN, BEN, genesisOf, signTx } from '../signing.ts';
import { createTestNode, GENESIS_MS } from '../testNode.ts';

describe('createNode', () => {
  it('stands at its first block, with its time from the clock', () => {
    const { node } = createTestNode();
    expect(node.store.height()).toBe(1n);
    expect(node.store.findBlock(1n)).toMatchObject({
      height: 1n,
      timeMs: GENESIS_MS,
      txs: [],
      lastHash: new Uint8Array(),
    });
  });

  it('chains its blocks, in time too when the clock stands still', async () => {
    const { node, clock } = createTestNode();
    const second = node.produceBlock();
    expect(second.timeMs).toBe(GENESIS_MS + 1);
    expect(second.lastHash).toEqual(node.store.findBlock(1n)?.hash);
    expect(second.headerAppHash).toEqual(node.store.findBlock(1n)?.appHash);
    await clock.advance(5000);
    expect(node.produceBlock().timeMs).toBe(GENESIS_MS + 5000);
  });

  it('puts what was submitted into the next block and tells of it when it is committed', () => {
    const { node } = createTestNode();
    const bytes = signTx();
    const heard: bigint[] = [];
    const stop = node.onBlock((block) => {
      heard.push(block.height, balanceOf(node.machine.context(), BEN.address, 'uakt'));
    });
    expect(node.submit(bytes).code).toBe(0);
    const block = node.produceBlock();
    expect(block.txs).toMatchObject([{ bytes, height: 2n, index: 0, result: { code: 0 } }]);
    expect(heard).toEqual([2n, 1_000_000_001n]);
    stop();
    node.produceBlock();
    expect(heard).toHaveLength(2);
  });

  it('calls back on each submission that it took', () => {
    const taken: bigint[] = [];
    const node = createNode({
      machine: createMachine(genesisOf()),
      clock: createManualClock(),
      onSubmit: (own) => void taken.push(own.produceBlock().height),
    });
    node.submit(signTx(ANN, { sequence: 5n }));
    expect(taken).toEqual([]);
    node.submit(signTx());
    expect(taken).toEqual([2n]);
  });
});
