import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../../../src/base/decimal.ts';
import { planExchange } from '../../../../../src/devnet/module/bme/planExchange.ts';
import type { Pending } from '../../../../../src/devnet/module/bme/records.ts';
import { endOracleBlock } from '../../../../../src/devnet/module/oracle/endOracleBlock.ts';
import type { GenesisParams } from '../../../../../src/devnet/parseGenesis.ts';
import { createPricedStage, postPrice, runBlocker } from '../../exchange.ts';
import { refusalOf, TENANT } from '../../stage.ts';

function plan(price: string, amount: bigint, denom: string, params: GenesisParams = {}) {
  const stage = createPricedStage(params);
  postPrice(stage, price);
  runBlocker(stage, endOracleBlock);
  const denomToMint = denom === 'uakt' ? 'uact' : 'uakt';
  const id = { denom, toDenom: denomToMint, source: TENANT, height: 1n, sequence: 1n };
  const pending: Pending = { id, owner: TENANT, to: TENANT, coin: { denom, amount }, denomToMint, attempts: 0 };
  return planExchange(stage.context(), pending);
}

// node x/bme/keeper/keeper.go prepareToBM.
describe('planExchange', () => {
  it.each([
    // 12345678 and 30864 are what a node of v2.1 recorded for this amount at a dollar.
    ['1', 12_345_678n, 'uakt', 12_345_678n, 30_864n],
    ['1.14', 10_000_001n, 'uakt', 11_400_001n, 28_500n],
    ['0.333333', 60_000_000n, 'uakt', 19_999_980n, 49_999n],
    // 100 ACT at 1.14: 100 × (1/1.14 = 0.877192982456140351).
    ['1.14', 100_000_000n, 'uact', 87_719_298n, 0n],
    ['3', 3n, 'uact', 0n, 'bme/16'],
    ['3', 4n, 'uact', 1n, 0n],
  ])('at %s, %s %s become %s, less %s', (price, amount, denom, minted, spread) => {
    if (typeof spread === 'string') return expect(refusalOf(() => plan(price, amount, denom))).toBe(spread);
    const exchange = plan(price, amount, denom);
    return expect([exchange.mint.coin.amount, exchange.spread]).toEqual([minted, spread]);
  });

  it('names both prices', () => {
    const { burn, mint } = plan('1.5', 10_000_000n, 'uakt');
    expect([formatDecimal(burn.price), formatDecimal(mint.price), mint.coin.denom]).toEqual(['1.5', '1', 'uact']);
  });

  it('wants ten ACT at least, before the spread', () => {
    expect(refusalOf(() => plan('1', 9_999_999n, 'uakt'))).toBe('bme/17');
    expect(plan('1', 10_000_000n, 'uakt').spread).toBe(25_000n);
  });

  it('takes a spread of AKT too where there is one', () => {
    expect(plan('1', 10_000n, 'uact', { bme: { settleSpreadBps: 100 } }).spread).toBe(100n);
  });

  it('does not destroy more ACT than there is', () => {
    expect(refusalOf(() => plan('1', 300_000_001n, 'uact'))).toBe('bme/7');
  });

  it('needs a price', () => {
    const stage = createPricedStage();
    const id = { denom: 'uakt', toDenom: 'uact', source: TENANT, height: 1n, sequence: 1n };
    const coin = { denom: 'uakt', amount: 1n };
    const pending = { id, owner: TENANT, to: TENANT, coin, denomToMint: 'uact', attempts: 0 };
    expect(refusalOf(() => planExchange(stage.context(), pending))).toBe('oracle.v2/4');
  });
});
