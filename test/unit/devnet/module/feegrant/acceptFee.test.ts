import { describe, expect, it } from 'vitest';
import { acceptFee } from '../../../../../src/devnet/module/feegrant/acceptFee.ts';
import type { Allowance } from '../../../../../src/devnet/module/feegrant/allowance.ts';
import { refusalOf } from '../../stage.ts';

const uakt = (amount: bigint) => (amount === 0n ? [] : [{ denom: 'uakt', amount }]);
const basic = (limit: bigint, expiresNs?: bigint): Allowance & { kind: 'basic' } => ({
  kind: 'basic',
  spendLimit: uakt(limit),
  ...(expiresNs !== undefined && { expiresNs }),
});
const periodic = (limit: bigint, canSpend: bigint, periodResetNs: bigint): Allowance => ({
  kind: 'periodic',
  basic: basic(limit),
  periodNs: 100n,
  periodSpendLimit: uakt(50n),
  periodCanSpend: uakt(canSpend),
  periodResetNs,
});
const pay = (allowance: Allowance, amount: bigint, nowNs = 1_000n) =>
  acceptFee(allowance, { fee: uakt(amount), messageTypes: ['/a', '/b'], nowNs });

describe('acceptFee', () => {
  // cosmossdk.io/x/feegrant v0.2.0 {basic,periodic,filtered}_fee.go: Accept.
  it('lowers a limit, and ends with it', () => {
    expect(pay(basic(30n), 10n)).toEqual(basic(20n));
    expect(pay(basic(30n), 30n)).toBeUndefined();
    expect(pay(basic(0n), 30n)).toEqual(basic(0n));
    expect(refusalOf(() => pay(basic(30n), 31n))).toBe('feegrant/2');
  });

  it('holds in the very instant of its end and not after', () => {
    expect(pay(basic(30n, 1_000n), 10n)).toEqual(basic(20n, 1_000n));
    expect(refusalOf(() => pay(basic(30n, 999n), 10n))).toBe('feegrant/3');
    const ended = { ...periodic(500n, 20n, 2_000n), basic: basic(500n, 999n) } as Allowance;
    expect(refusalOf(() => pay(ended, 1n))).toBe('feegrant/3');
  });

  it('lowers both limits of a periodic one', () => {
    expect(pay(periodic(500n, 20n, 2_000n), 10n)).toEqual(periodic(490n, 10n, 2_000n));
    expect(refusalOf(() => pay(periodic(500n, 20n, 2_000n), 21n))).toBe('feegrant/2');
    expect(refusalOf(() => pay(periodic(15n, 20n, 2_000n), 16n))).toBe('feegrant/2');
    expect(pay(periodic(20n, 20n, 2_000n), 20n)).toBeUndefined();
  });

  it('begins the next period when one is over, and a new one when that is over too', () => {
    expect(pay(periodic(500n, 0n, 1_000n), 10n)).toEqual(periodic(490n, 40n, 1_100n));
    expect(pay(periodic(500n, 0n, 900n), 10n)).toEqual(periodic(490n, 40n, 1_000n));
    expect(pay(periodic(500n, 0n, 899n), 10n)).toEqual(periodic(490n, 40n, 1_100n));
  });

  it('gives a period no more than there is', () => {
    expect(pay(periodic(30n, 0n, 1_000n), 10n)).toEqual(periodic(20n, 20n, 1_100n));
    expect(pay(periodic(0n, 0n, 1_000n), 10n)).toEqual(periodic(0n, 40n, 1_100n));
  });

  it('filters by all types of messages', () => {
    const filtered = (allowedMessages: string[], limit = 30n): Allowance => ({
      kind: 'filtered',
      allowance: basic(limit),
      allowedMessages,
    });
    expect(pay(filtered(['/b', '/a']), 10n)).toEqual(filtered(['/b', '/a'], 20n));
    expect(pay(filtered(['/b', '/a']), 30n)).toBeUndefined();
    expect(refusalOf(() => pay(filtered(['/a']), 10n))).toBe('feegrant/7');
    expect(refusalOf(() => pay({ kind: 'filtered', allowedMessages: ['/a', '/b'] }, 10n))).toBe('feegrant/5');
  });
});
