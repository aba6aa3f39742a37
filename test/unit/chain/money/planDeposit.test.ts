import { describe, expect, it } from 'vitest';
import type { Funds } from '../../../../src/chain/money/funds.ts';
import { amountOf } from '../../../../src/chain/money/funds.ts';
import { type DepositWish, planDeposit } from '../../../../src/chain/money/planDeposit.ts';

const uact = (amount: bigint) => ({ denom: 'uact', amount });
const grant = (granter: string, amount: bigint, scopes: Array<'deployment' | 'bid'> = ['deployment']) => ({
  granter,
  scopes,
  limits: [uact(amount)],
});
const funds: Funds = {
  signer: 'key',
  purses: new Map([
    ['key', [uact(10n)]],
    ['a', [uact(1_000n)]],
    ['b', [uact(1_000n)]],
    ['poor', [uact(1n)]],
  ]),
  depositGrants: [grant('a', 30n), grant('b', 40n)],
};
const wish = (amount: bigint, changes: Partial<DepositWish> = {}): DepositWish => ({
  what: 'the deposit',
  scope: 'deployment',
  amount: uact(amount),
  sources: ['grant', 'balance'],
  ...changes,
});
const partsOf = (given: Funds, one: DepositWish) =>
  planDeposit(given, one).parts.map(({ owner, source, amount }) => `${owner} ${source} ${amount.amount}`);

describe('planDeposit', () => {
  it('draws on the sources in their order, each as far as it goes', () => {
    expect(partsOf(funds, wish(75n))).toEqual(['a grant 30', 'b grant 40', 'key balance 5']);
    expect(partsOf(funds, wish(75n, { sources: ['balance', 'grant'] }))).toEqual([
      'key balance 10',
      'a grant 30',
      'b grant 35',
    ]);
    expect(partsOf(funds, wish(7n, { sources: undefined } as never))).toEqual(['key balance 7']);
  });

  it('passes over grants of another scope, another denom, or nothing left', () => {
    const others = [
      grant('a', 50n, ['bid']),
      { ...grant('b', 0n), limits: [{ denom: 'uakt', amount: 9n }] },
      grant('b', 0n),
    ];
    expect(partsOf({ ...funds, depositGrants: others }, wish(5n))).toEqual(['key balance 5']);
  });

  it('leaves what it did not take for the next', () => {
    const { left } = planDeposit(funds, wish(75n));
    expect(partsOf(left, wish(5n))).toEqual(['key balance 5']);
    expect(amountOf(left.purses.get('a'), 'uact')).toBe(970n);
  });

  it('names what is missing', () => {
    const { gaps } = planDeposit(funds, wish(100n));
    expect(gaps).toMatchObject([
      { kind: 'DEPOSIT_SHORT', args: { denom: 'uact', needed: 100n, available: 80n, missing: 20n, signer: 'key' } },
    ]);
  });

  it('names a granter whose purse does not hold what its grant promises', () => {
    const { gaps } = planDeposit({ ...funds, depositGrants: [grant('poor', 5n)] }, wish(5n));
    expect(gaps).toMatchObject([
      {
        kind: 'DEPOSIT_GRANTER_SHORT',
        args: { denom: 'uact', granter: 'poor', needed: 5n, available: 1n, missing: 4n },
      },
    ]);
  });
});
