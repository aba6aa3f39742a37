import { QueryBalanceRequest, QueryBalanceResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
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

  it('knows past states, as far as they are kept', () => {
    const { node } = createTestNode();
    node.submit(signTx());
    node.produceBlock();
    const heldAt = (height: bigint) => {
      const state = node.history.find(height);
      return state && balanceOf(node.machine.context(state), BEN.address, 'uakt');
    };
    expect([heldAt(1n), heldAt(2n), heldAt(3n)]).toEqual([1_000_000_000n, 1_000_000_001n, undefined]);
    const request = QueryBalanceRequest.encode({ address: BEN.address, denom: 'uakt' }).finish();
    const asked = (height: bigint) => node.query('/cosmos.bank.v1beta1.Query/Balance', request, height);
    const { value, height } = asked(1n);
    expect([QueryBalanceResponse.decode(value).balance?.amount, height]).toEqual(['1000000000', 1n]);
    node.history.prune(2n);
    // cosmos-sdk baseapp/abci.go CreateQueryContextWithCheckHeader: ErrNotFound, and ErrInvalidHeight for what is to come.
    expect(asked(1n)).toMatchObject({ codespace: 'sdk', code: 38 });
    expect(asked(3n)).toMatchObject({ codespace: 'sdk', code: 26 });
  });

  it('prunes states, blocks and the index of transactions at every tenth block', () => {
    const clock = createManualClock();
    const node = createNode({ machine: createMachine(genesisOf()), clock, pruning: { keepRecent: 3n } });
    node.submit(signTx());
    const [tx] = node.produceBlock().txs;
    while (node.store.height() < 9n) node.produceBlock();
    expect([node.store.base(), node.store.findTx(tx!.hash)?.height]).toEqual([1n, 2n]);
    while (node.store.height() < 12n) node.produceBlock();
    expect([node.store.base(), node.store.findTx(tx!.hash), node.store.findBlock(6n)]).toEqual([
      7n,
      undefined,
      undefined,
    ]);
    expect([node.history.find(6n), node.history.find(7n)?.height]).toEqual([undefined, 7n]);
    expect(node.store.firstTimeMs()).toBe(clock.now());
  });

  it('has no block that could not be kept, and tells nobody of it', () => {
    const machine = createMachine(genesisOf());
    let isFull = false;
    const halts: unknown[] = [];
    const append = () => {
      if (isFull) throw new TypeError('the disk is full');
    };
    const keeper = { append, keepTimeOffset: () => undefined, keepMode: () => undefined, replace: () => undefined };
    const onHalt = (error: unknown) => void halts.push(error);
    const node = createNode({ machine, clock: createManualClock(), keeper, onHalt });
    const appHash = machine.appHash();
    const heard: bigint[] = [];
    node.onBlock(({ height }) => void heard.push(height));
    node.submit(signTx());
    isFull = true;
    expect(() => node.produceBlock()).toThrow(TypeError);
    expect([node.store.height(), heard, halts.length]).toEqual([1n, [], 1]);
    expect(machine.appHash()).toEqual(appHash);
    isFull = false;
    expect(node.produceBlock().txs).toHaveLength(1);
  });

  it('says that it stands still when a block cannot be made', () => {
    const halts: unknown[] = [];
    const machine = createMachine(genesisOf());
    const node = createNode({ machine, clock: createManualClock(), onHalt: (error) => void halts.push(error) });
    machine.runBlock = () => {
      throw new TypeError('a defect of a module');
    };
    expect(() => node.produceBlock()).toThrow(TypeError);
    expect([node.store.height(), halts]).toEqual([1n, [expect.any(TypeError)]]);
  });

  it('goes on when a listener fails', () => {
    const { node } = createTestNode();
    const heard: bigint[] = [];
    node.onBlock(() => {
      throw new TypeError('not mine');
    });
    node.onBlock(({ height }) => void heard.push(height));
    node.produceBlock();
    expect(heard).toEqual([2n]);
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
