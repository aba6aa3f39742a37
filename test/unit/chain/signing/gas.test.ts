import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../../src/base/decimal.ts';
import {
  checkGasPrice,
  DEFAULT_GAS_PRICE,
  feeFor,
  gasAfterShortage,
  gasForLateBids,
  gasForSimulated,
} from '../../../../src/chain/signing/gas.ts';

describe('gas', () => {
  it('leaves headroom, rounded up', () => {
    expect([gasForSimulated(100_001n), gasForSimulated(0n)]).toEqual([150_002n, 0n]);
    expect([gasAfterShortage(100_001n), gasAfterShortage(10n)]).toEqual([160_002n, 16n]);
  });

  it('leaves room for two bids more for each lease, and none without', () => {
    const lease = { typeUrl: '/akash.market.v1beta5.MsgCreateLease' };
    expect(gasForLateBids([lease, { typeUrl: '/cosmos.bank.v1beta1.MsgSend' }, lease])).toBe(280_000n);
    expect(gasForLateBids([{ typeUrl: '/cosmos.bank.v1beta1.MsgSend' }])).toBe(0n);
  });

  it('costs the gas price for each unit, rounded up to a whole uakt', () => {
    expect(feeFor(200_000n, DEFAULT_GAS_PRICE)).toBe(5_000n);
    expect(feeFor(200_001n, DEFAULT_GAS_PRICE)).toBe(5_001n);
    expect(feeFor(0n, DEFAULT_GAS_PRICE)).toBe(0n);
  });

  it('is paid in uakt only', () => {
    expect(checkGasPrice(DEFAULT_GAS_PRICE)).toBe(DEFAULT_GAS_PRICE);
    const refused = [
      { denom: 'uact', amount: parseDecimal('0.025') },
      { denom: 'uakt', amount: parseDecimal('-1') },
    ];
    for (const one of refused)
      expect(() => checkGasPrice(one)).toThrow(expect.objectContaining({ kind: 'GAS_PRICE_INVALID' }));
  });
});
