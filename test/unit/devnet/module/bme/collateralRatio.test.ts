import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../../../src/base/decimal.ts';
import { burnFromModule, mintToModule } from '../../../../../src/devnet/module/bank/moduleCoins.ts';
import { getCollateralRatio } from '../../../../../src/devnet/module/bme/collateralRatio.ts';
import { changeTally } from '../../../../../src/devnet/module/bme/tallies.ts';
import { endOracleBlock } from '../../../../../src/devnet/module/oracle/endOracleBlock.ts';
import { createPricedStage, postPrice, runBlocker } from '../../exchange.ts';
import { PROVIDER, RIVAL, refusalOf, START, type Stage, TENANT } from '../../stage.ts';

const ratio = (stage: Stage) => formatDecimal(getCollateralRatio(stage.context()));
function priced(price: string): Stage {
  const stage = createPricedStage();
  postPrice(stage, price);
  runBlocker(stage, endOracleBlock);
  return stage;
}

// node x/bme/keeper/keeper.go calculateCR.
describe('getCollateralRatio', () => {
  it('is the vault’s worth beside all ACT', () => {
    expect(ratio(priced('1'))).toBe('1');
    expect(ratio(priced('1.5'))).toBe('1.5');
  });

  it('does not count what waits there to be exchanged', () => {
    const stage = priced('1');
    changeTally(stage.context(), 'pending', 'uakt', 30_000_000n);
    expect(ratio(stage)).toBe('0.9');
  });

  it('is the worth alone where there is no ACT', () => {
    const stage = priced('2');
    for (const address of [TENANT, PROVIDER, RIVAL])
      burnFromModule(stage.context(), address, [{ denom: 'uact', amount: START.uact }]);
    expect(ratio(stage)).toBe('600000000');
    mintToModule(stage.context(), TENANT, [{ denom: 'uact', amount: 7n }]);
    expect(ratio(stage)).toBe('85714285.714285714285714286');
  });

  it('is not to be had without a price', () => {
    expect(refusalOf(() => getCollateralRatio(createPricedStage().context()))).toBe('oracle.v2/4');
  });
});
