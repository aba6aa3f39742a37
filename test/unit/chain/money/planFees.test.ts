import { describe, expect, it } from 'vitest';
import type { Funds } from '../../../../src/chain/money/funds.ts';
import { amountOf } from '../../../../src/chain/money/funds.ts';
import { planFees } from '../../../../src/chain/money/planFees.ts';
import type { AllowanceView } from '../../../../src/chain/query/allowanceView.ts';

const NOW = 1_000;
const uakt = (amount: bigint) => [{ denom: 'uakt', amount }];
const fees = [
  { what: 'the order', feeUakt: 30n, messageTypes: ['/create'] },
  { what: 'the close', feeUakt: 20n, messageTypes: ['/close'] },
];
const own: Funds = {
  signer: 'key',
  purses: new Map([
    ['key', uakt(50n)],
    ['rich', uakt(500n)],
  ]),
  depositGrants: [],
};
const granted = (terms?: Partial<AllowanceView>): Funds => {
  const allowance = terms && { granter: 'rich', grantee: 'key', limit: [], ...terms };
  return { ...own, feeGrant: { granter: 'rich', allowance } };
};
const gapOf = (funds: Funds) =>
  planFees(funds, fees, NOW).gaps.map(({ kind, args }) => [kind, args.needed, args.available]);

describe('planFees', () => {
  it('sets all fees aside, of the signer’s own', () => {
    const { gaps, left } = planFees(own, fees, NOW);
    expect([gaps, amountOf(left.purses.get('key'), 'uakt')]).toEqual([[], 0n]);
    expect(planFees({ ...own, purses: new Map() }, [], NOW).gaps).toEqual([]);
  });

  it('names what is missing, with the close', () => {
    const short = { ...own, purses: new Map([['key', uakt(49n)]]) };
    expect(planFees(short, fees, NOW).gaps).toMatchObject([
      { kind: 'FEES_SHORT', args: { what: 'the order, the close', denom: 'uakt', payer: 'key', missing: 1n } },
    ]);
    expect(gapOf(short)).toEqual([['FEES_SHORT', 50n, 49n]]);
  });

  it('takes them from the granter, whatever the signer holds', () => {
    const { gaps, left } = planFees(granted({}), fees, NOW);
    expect([gaps, amountOf(left.purses.get('rich'), 'uakt')]).toEqual([[], 450n]);
    expect(gapOf({ ...granted({}), purses: new Map([['rich', uakt(1n)]]) })).toEqual([['FEES_SHORT', 50n, 1n]]);
  });

  it('minds the terms of the grant', () => {
    expect(gapOf(granted())).toEqual([['FEE_GRANT_MISSING', 50n, 0n]]);
    expect(gapOf(granted({ expiresAtMs: NOW }))).toEqual([['FEE_GRANT_EXPIRED', 50n, 0n]]);
    expect(gapOf(granted({ expiresAtMs: NOW + 1 }))).toEqual([]);
    expect(gapOf(granted({ allowedMessages: ['/create'] }))).toEqual([['FEE_GRANT_UNFIT', 50n, 0n]]);
    expect(gapOf(granted({ allowedMessages: ['/create', '/close'] }))).toEqual([]);
    expect(gapOf(granted({ limit: uakt(40n) }))).toEqual([['FEE_GRANT_SHORT', 50n, 40n]]);
    expect(gapOf(granted({ limit: [{ denom: 'uact', amount: 99n }] }))).toEqual([['FEE_GRANT_SHORT', 50n, 0n]]);
  });

  it('looks at the running period, or at the next when that has begun', () => {
    const period = { limit: uakt(60n), lengthMs: 1, canSpend: uakt(10n), resetsAtMs: NOW + 1 };
    expect(gapOf(granted({ period }))).toEqual([['FEE_GRANT_SHORT', 50n, 10n]]);
    expect(gapOf(granted({ period: { ...period, resetsAtMs: NOW } }))).toEqual([]);
    expect(gapOf(granted({ limit: uakt(45n), period: { ...period, resetsAtMs: NOW } }))).toEqual([
      ['FEE_GRANT_SHORT', 50n, 45n],
    ]);
  });
});
