import { describe, expect, it } from 'vitest';
import { createMachine } from '../../../../src/devnet/machine/createMachine.ts';
import { createHashSlab } from '../../../../src/devnet/node/createHashSlab.ts';
import { makeBlock } from '../../../../src/devnet/node/makeBlock.ts';
import { validatorOf } from '../../../../src/devnet/node/validator.ts';
import { BEN, CHAIN_ID, genesisOf, signTx } from '../signing.ts';

const validator = validatorOf(CHAIN_ID);
const keepHash = createHashSlab();
const plan = { timeMs: 5000, txs: [signTx()] };
const make = (more: object = {}) => {
  const machine = createMachine(genesisOf());
  const before = machine.snapshot();
  return {
    machine,
    before,
    made: makeBlock(machine, { last: undefined, before, validator, keepHash }, { ...plan, ...more }),
  };
};

describe('makeBlock', () => {
  it('has the transactions with their results, and the state before and after', () => {
    const { machine, before, made } = make();
    expect(made.block).toMatchObject({
      height: 1n,
      timeMs: 5000,
      txs: [{ height: 1n, index: 0, result: { code: 0 } }],
    });
    expect(made.block.headerAppHash).toEqual(before.appHash);
    expect(made.block.appHash).toEqual(machine.appHash());
    expect(made.changes.length).toBeGreaterThan(1);
    expect([made.before.height, made.after.height]).toEqual([0n, 1n]);
    expect(made.after.state.find(`balance:${BEN.address}/uakt`)?.value).toBe(1_000_000_001n);
    expect(made.before.state.find(`balance:${BEN.address}/uakt`)?.value).toBe(1_000_000_000n);
  });

  it('says what the operator did in it', () => {
    const operations = [{ kind: 'faucet', address: BEN.address, coins: [] }];
    expect(make({ operations }).made.block.operations).toEqual(operations);
    expect('operations' in make().made.block).toBe(false);
  });

  it('has a hash over all that it is made of', () => {
    const hash = Buffer.from(make().made.block.hash).toString('hex');
    expect(Buffer.from(make().made.block.hash).toString('hex')).toBe(hash);
    for (const other of [{ timeMs: 5001 }, { txs: [] }])
      expect(Buffer.from(make(other).made.block.hash).toString('hex')).not.toBe(hash);
  });
});
