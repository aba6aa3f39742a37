import { describe, expect, it } from 'vitest';
import { createMachine, type Machine } from '../../../../src/devnet/machine/createMachine.ts';
import { type Operation, operationBlocker } from '../../../../src/devnet/machine/operation.ts';
import { balanceOf, totalSupply } from '../../../../src/devnet/module/bank/balances.ts';
import { ANN, genesisOf } from '../signing.ts';
import { createStage, START, STRANGER, TENANT, typesOf } from '../stage.ts';

const supplyOf = (machine: Machine, denom: string) =>
  totalSupply(machine.context()).find((coin) => coin.denom === denom)?.amount;

describe('operations', () => {
  it('change what an address holds, and tell of it as the bank does', () => {
    const stage = createStage();
    const events: string[] = [];
    const context = {
      ...stage.context(),
      emit: (event: Parameters<typeof typesOf>[0][number]) => void events.push(event.type),
    };
    const coins = [{ denom: 'uact', amount: 5n }];
    operationBlocker({ kind: 'faucet', address: STRANGER, coins })(context);
    operationBlocker({ kind: 'faucet', address: TENANT, coins })(context);
    expect([stage.balance(STRANGER), stage.balance(TENANT)]).toEqual([5n, START.uact + 5n]);
    operationBlocker({ kind: 'setBalance', address: TENANT, coins })(context);
    expect(stage.balance(TENANT)).toBe(5n);
    expect(events).toEqual(['coin_received', 'coinbase', 'coin_received', 'coinbase', 'coin_spent', 'burn']);
  });

  it('are part of a block: the supply follows, and the app hash is the same each time', () => {
    const run = (operations: Operation[]) => {
      const machine = createMachine(genesisOf());
      const { events } = machine.runBlock({ timeMs: 2000, txs: [], operations });
      return { machine, events, hash: Buffer.from(machine.appHash()).toString('hex') };
    };
    const coins = [{ denom: 'uact', amount: 7n }];
    const { machine, events, hash } = run([{ kind: 'faucet', address: ANN.address, coins }]);
    expect(balanceOf(machine.context(), ANN.address, 'uact')).toBe(1_000_000_007n);
    expect(supplyOf(machine, 'uact')).toBe(2_000_000_007n);
    expect(typesOf(events).slice(0, 2)).toEqual(['coin_received', 'coinbase']);
    expect(run([{ kind: 'faucet', address: ANN.address, coins }]).hash).toBe(hash);
    expect(run([]).hash).not.toBe(hash);
    const less = run([{ kind: 'setBalance', address: ANN.address, coins }]).machine;
    expect(supplyOf(less, 'uact')).toBe(1_000_000_007n);
  });
});
