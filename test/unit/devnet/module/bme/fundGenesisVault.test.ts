import { describe, expect, it } from 'vitest';
import { supplyOf } from '../../../../../src/devnet/module/bank/balances.ts';
import { fundGenesisVault } from '../../../../../src/devnet/module/bme/fundGenesisVault.ts';
import { BME_ADDRESS } from '../../../../../src/devnet/module/bme/records.ts';
import { createStage, START } from '../../stage.ts';

describe('fundGenesisVault', () => {
  it('gives the vault what the genesis says', () => {
    const stage = createStage({ bme: { vault: '7' } });
    expect(stage.balance(BME_ADDRESS, 'uakt')).toBe(7n);
    expect(supplyOf(stage.context(), 'uakt')).toBe(3n * START.uakt + 7n);
    fundGenesisVault(stage.context());
    expect(stage.balance(BME_ADDRESS, 'uakt')).toBe(14n);
    expect(createStage().balance(BME_ADDRESS, 'uakt')).toBe(0n);
  });
});
