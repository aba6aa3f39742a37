import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../src/base/decimal.ts';
import { ACT, AKT } from '../../../src/chain/protocol/coin.ts';
import { DEFAULT_GAS_PRICE, feeFor } from '../../../src/chain/signing/gas.ts';
import { checkPreflight, type PreflightFacts } from '../../../src/tenant/checkPreflight.ts';
import { CLOSE_GAS, LEASE_GAS, ORDER_GAS } from '../../../src/tenant/gasLimits.ts';

const fees =
  feeFor(ORDER_GAS, DEFAULT_GAS_PRICE) + feeFor(LEASE_GAS, DEFAULT_GAS_PRICE) + feeFor(CLOSE_GAS, DEFAULT_GAS_PRICE);
const facts: PreflightFacts = {
  owner: 'akash1tenant',
  chainId: 'akashnet-2',
  maxPrice: { denom: ACT, amount: parseDecimal('1000') },
  blocks: 700n,
  minDeposit: 500_000n,
  gasPrice: DEFAULT_GAS_PRICE,
  balances: [
    { denom: ACT, amount: 700_000n },
    { denom: AKT, amount: fees },
  ],
};
const kindsOf = (change: Partial<PreflightFacts>) => checkPreflight({ ...facts, ...change }).map(({ kind }) => kind);
const holding = (uact: bigint, uakt: bigint) => ({
  balances: [
    { denom: ACT, amount: uact },
    { denom: AKT, amount: uakt },
  ],
});

describe('checkPreflight', () => {
  it('lets a rental begin that can be paid to the last coin', () => {
    expect(kindsOf({})).toEqual([]);
    expect(kindsOf({ expectedChainId: 'akashnet-2' })).toEqual([]);
  });

  it('misses a single coin, of either kind', () => {
    expect(kindsOf(holding(699_999n, fees))).toEqual(['RENTAL_ESCROW_SHORT']);
    expect(kindsOf(holding(700_000n, fees - 1n))).toEqual(['RENTAL_FEES_SHORT']);
    expect(kindsOf({ balances: [] })).toEqual(['RENTAL_ESCROW_SHORT', 'RENTAL_FEES_SHORT']);
    expect(kindsOf({ ...holding(499_999n, fees), blocks: 1n })).toEqual(['RENTAL_ESCROW_SHORT']);
  });

  it('says what is there, what is needed and what is missing', () => {
    const [escrow, gas] = checkPreflight({ ...facts, ...holding(1n, 2n) });
    expect(escrow?.args).toMatchObject({ balance: 1n, needed: 700_000n, missing: 699_999n, topUp: 200_000n });
    expect(gas?.args).toMatchObject({ balance: 2n, needed: fees, missing: fees - 2n });
  });

  it('refuses another chain and a price that cannot be ordered at', () => {
    expect(kindsOf({ expectedChainId: 'sandbox-2' })).toEqual(['RENTAL_CHAIN_WRONG']);
    expect(kindsOf({ maxPrice: { denom: ACT, amount: parseDecimal('0') } })).toEqual(['RENTAL_PRICE_INVALID']);
    expect(kindsOf({ maxPrice: { denom: AKT, amount: parseDecimal('1') } })).toEqual(['RENTAL_PRICE_INVALID']);
  });
});
