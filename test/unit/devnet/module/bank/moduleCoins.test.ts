import { describe, expect, it } from 'vitest';
import { supplyOf } from '../../../../../src/devnet/module/bank/balances.ts';
import { burnFromModule, mintToModule } from '../../../../../src/devnet/module/bank/moduleCoins.ts';
import { linesOf, listening } from '../../exchange.ts';
import { createStage, refusalOf, START } from '../../stage.ts';

const BME = 'akash1klpwzlvfnw7j8gtdd0cuu9vaw9ermsmd37sg55';
const some = (amount: bigint) => [{ denom: 'uact', amount }];

// The order is that of the blocks of a node of v2.1 in which bme exchanged.
describe('coins of modules', () => {
  it('are made, and the supply with them', () => {
    const stage = createStage();
    const { context, events } = listening(stage);
    mintToModule(context, BME, some(7n));
    expect(linesOf(events)).toEqual([`coin_received ${BME} 7uact`, `coinbase ${BME} 7uact`]);
    expect([stage.balance(BME), supplyOf(context, 'uact')]).toEqual([7n, 3n * START.uact + 7n]);
  });

  it('are destroyed, as far as there are any', () => {
    const stage = createStage();
    const { context, events } = listening(stage);
    mintToModule(stage.context(), BME, some(7n));
    burnFromModule(context, BME, some(5n));
    expect(linesOf(events)).toEqual([`coin_spent ${BME} 5uact`, `burn ${BME} 5uact`]);
    expect([stage.balance(BME), supplyOf(context, 'uact')]).toEqual([2n, 3n * START.uact + 2n]);
    expect(refusalOf(() => burnFromModule(context, BME, some(3n)))).toBe('sdk/5');
  });
});
