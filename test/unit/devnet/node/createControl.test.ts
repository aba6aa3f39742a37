import { describe, expect, it } from 'vitest';
import { createMachine } from '../../../../src/devnet/machine/createMachine.ts';
import { balanceOf } from '../../../../src/devnet/module/bank/balances.ts';
import { createBlockProducer } from '../../../../src/devnet/node/createBlockProducer.ts';
import { createControl } from '../../../../src/devnet/node/createControl.ts';
import { moduleAddress } from '../../../../src/devnet/state/address.ts';
import { ANN, BEN, genesisOf, signTx } from '../signing.ts';
import { createTestNode, GENESIS_MS } from '../testNode.ts';

const never = new AbortController().signal;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

function setUp() {
  const { node, clock } = createTestNode();
  const modes: string[] = [];
  const producer = createBlockProducer(node, { kind: 'manual' });
  const control = createControl(node, producer, (mode) => void modes.push(mode.kind));
  return { node, clock, control, modes };
}

describe('createControl', () => {
  it('makes blocks a given time apart; later ones go on from there', async () => {
    const { node, control } = setUp();
    node.submit(signTx());
    const last = await control.mine(250, 60_000, never);
    expect([last.height, last.timeMs]).toEqual([251n, GENESIS_MS + 250 * 60_000]);
    expect(node.store.findBlock(2n)?.txs).toHaveLength(1);
    expect(node.produceBlock().timeMs).toBe(last.timeMs + 1);
    expect((await control.mine(1, undefined, never)).timeMs).toBe(last.timeMs + 1 + 1000);
  });

  it('stops making blocks when nobody waits for them any more', async () => {
    const { node, control } = setUp();
    await expect(control.mine(250, 1, AbortSignal.abort('gone'))).rejects.toBe('gone');
    expect(node.store.height()).toBe(1n);
  });

  it('sets time forward and never back', () => {
    const { node, control } = setUp();
    expect(control.advanceTime(5000)).toBe(GENESIS_MS + 5000);
    expect(node.produceBlock().timeMs).toBe(GENESIS_MS + 5000);
    control.setTime(GENESIS_MS + 90_000);
    expect(node.produceBlock().timeMs).toBe(GENESIS_MS + 90_000);
    const back = expect.objectContaining({ kind: 'DEVNET_TIME_BACK' });
    expect(() => control.setTime(GENESIS_MS + 80_000)).toThrow(back);
    expect(() => control.advanceTime(-1)).toThrow(back);
  });

  it('carries operations out in a block, but not on a module’s account', () => {
    const { node, control } = setUp();
    const coins = [{ denom: 'uact', amount: 5n }];
    const block = control.operate({ kind: 'setBalance', address: BEN.address, coins });
    expect([block.height, balanceOf(node.machine.context(), BEN.address, 'uact')]).toEqual([2n, 5n]);
    expect(block.operations).toEqual([{ kind: 'setBalance', address: BEN.address, coins }]);
    const blocked = () => control.operate({ kind: 'faucet', address: moduleAddress('escrow'), coins });
    expect(blocked).toThrow(expect.objectContaining({ kind: 'DEVNET_ADDRESS_BLOCKED' }));
  });

  it('goes back to snapshots, each once', () => {
    const { node, control } = setUp();
    const first = control.snapshot();
    const appHash = hex(node.machine.appHash());
    control.advanceTime(1000);
    node.submit(signTx());
    node.produceBlock();
    const second = control.snapshot();
    node.submit(signTx(ANN, { sequence: 1n }));
    expect(control.revert(first).height).toBe(1n);
    expect([hex(node.machine.appHash()), node.time.now(), node.mempool.size().count]).toEqual([appHash, GENESIS_MS, 0]);
    const unknown = expect.objectContaining({ kind: 'DEVNET_SNAPSHOT_UNKNOWN' });
    for (const id of [first, second, 'x']) expect(() => control.revert(id)).toThrow(unknown);
    node.submit(signTx());
    expect(node.produceBlock().txs).toMatchObject([{ result: { code: 0 } }]);
  });

  it('dumps the chain, and another of the same genesis goes on from that', () => {
    const one = setUp();
    one.node.submit(signTx());
    const block = one.node.produceBlock();
    const other = setUp();
    other.control.snapshot();
    expect(other.control.load(one.control.dump())).toEqual(block);
    expect(hex(other.node.machine.appHash())).toBe(hex(block.appHash));
    expect([other.control.info().snapshots, other.node.store.findTx(block.txs[0]!.hash)?.height]).toEqual([[], 2n]);
    for (const { node } of [one, other]) node.submit(signTx(ANN, { sequence: 1n }));
    expect(hex(other.node.produceBlock({ timeMs: 9e12 }).hash)).toBe(hex(one.node.produceBlock({ timeMs: 9e12 }).hash));
  });

  it('says how the chain stands', () => {
    const { node, control, modes } = setUp();
    node.submit(signTx());
    control.snapshot();
    control.setBlockMode({ kind: 'instant' });
    expect(modes).toEqual(['instant']);
    expect(control.info()).toEqual({
      chainId: 'devnet-unit',
      height: 2n,
      base: 1n,
      timeMs: GENESIS_MS,
      timeOffsetMs: 0,
      blocks: { kind: 'instant' },
      appHash: node.machine.appHash(),
      snapshots: ['1'],
      waiting: 0,
    });
    expect(node.genesisHash).toEqual(createMachine(genesisOf()).appHash());
  });
});
