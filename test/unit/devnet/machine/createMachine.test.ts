import { describe, expect, it } from 'vitest';
import { createMachine } from '../../../../src/devnet/machine/createMachine.ts';
import { balanceOf, totalSupply } from '../../../../src/devnet/module/bank/balances.ts';
import { ANN, BEN, CHAIN_ID, genesisOf, RICH, sendAny, signTx } from '../signing.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const sends = (amount = '1') =>
  [0n, 1n].map((sequence) => signTx(ANN, { sequence, messages: [sendAny(ANN, BEN, amount)] }));

describe('createMachine', () => {
  it('begins with what genesis says', () => {
    const machine = createMachine(genesisOf());
    const context = machine.context();
    expect([machine.chainId, context.height, context.timeMs]).toEqual([CHAIN_ID, 0n, 1000]);
    expect(totalSupply(context)).toEqual([
      { denom: 'uact', amount: 2n * BigInt(RICH) },
      { denom: 'uakt', amount: 2n * BigInt(RICH) },
    ]);
    expect(machine.params.orderMaxBids).toBe(20);
  });

  it('carries blocks out', () => {
    const machine = createMachine(genesisOf());
    const { height, results } = machine.runBlock({ timeMs: 5000, txs: sends('3') });
    expect([height, results.map(({ code }) => code)]).toEqual([1n, [0, 0]]);
    expect(machine.context()).toMatchObject({ height: 1n, timeMs: 5000 });
    expect(balanceOf(machine.context(), BEN.address, 'uakt')).toBe(BigInt(RICH) + 6n);
  });

  it('checks transactions of one account one upon the other, and forgets them with the next block', () => {
    const machine = createMachine(genesisOf());
    const [first, second] = sends();
    expect(machine.checkTx(second!).code).toBe(32);
    expect(machine.checkTx(first!).code).toBe(0);
    expect(machine.checkTx(second!).code).toBe(0);
    expect(balanceOf(machine.context(), ANN.address, 'uakt')).toBe(BigInt(RICH));
    machine.runBlock({ timeMs: 1, txs: [] });
    expect(machine.checkTx(second!).code).toBe(32);
  });

  it('simulates on top of the checked ones and leaves no trace', () => {
    const machine = createMachine(genesisOf());
    machine.checkTx(sends()[0]!);
    const next = signTx(ANN, { sequence: 1n });
    expect(machine.simulateTx(next).code).toBe(0);
    expect(machine.simulateTx(next).code).toBe(0);
  });

  it('gives the same hashes for the same blocks, and others for one coin’s difference', () => {
    const run = (amount: string, genesis = genesisOf()) => {
      const machine = createMachine(genesis);
      const first = hex(machine.appHash());
      const { appHash } = machine.runBlock({ timeMs: 5000, txs: sends(amount) });
      return [first, hex(appHash), hex(machine.runBlock({ timeMs: 6000, txs: [] }).appHash)];
    };
    expect(run('3')).toEqual(run('3'));
    expect(run('3')[0]).toBe(run('4')[0]);
    expect(run('3')[1]).not.toBe(run('4')[1]);
    const richer = genesisOf();
    richer.accounts[1]!.coins[0]!.amount = `${RICH.slice(0, -1)}1`;
    expect(run('3', richer)[0]).not.toBe(run('3')[0]);
  });
});
