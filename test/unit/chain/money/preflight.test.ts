import { QuerySpendableBalancesResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { type Intent, planFunding, preflight } from '../../../../src/chain/money/preflight.ts';
import { QueryDeploymentParamsResponse, QueryMarketParamsResponse } from '../../../../src/chain/protocol/akash.ts';
import { queryPath } from '../../../../src/chain/protocol/queryPath.ts';
import { bytesOf } from '../../../helpers/answering.ts';
import { owner } from '../../../helpers/chainFixtures.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

const MINIMUM = [{ denom: 'uact', amount: '500' }];
const uact = (amount: bigint) => ({ denom: 'uact', amount });
function chain(uakt: string, uactHeld: string) {
  return createFakeConnection({
    query: (path) => {
      if (path === queryPath.deploymentParams)
        return bytesOf(QueryDeploymentParamsResponse, { params: { minDeposits: MINIMUM } });
      if (path === queryPath.marketParams)
        return bytesOf(QueryMarketParamsResponse, { params: { bidMinDeposits: MINIMUM } });
      const balances = [
        { denom: 'uact', amount: uactHeld },
        { denom: 'uakt', amount: uakt },
      ];
      return bytesOf(QuerySpendableBalancesResponse, { balances });
    },
  });
}
const intent: Intent = {
  signer: owner,
  fees: [
    { what: 'the order', feeUakt: 30n, messageTypes: [] },
    { what: 'the close', feeUakt: 20n, messageTypes: [] },
  ],
  deposits: [
    { what: 'the deposit', scope: 'deployment', amount: uact(500n), isFirst: true },
    { what: 'the top-up', scope: 'deployment', amount: uact(300n) },
  ],
};
const options = { nowMs: 1_000 };

describe('preflight', () => {
  it('tells who gives what, and what is left', async () => {
    const result = await preflight(chain('60', '900'), intent, options);
    if (!result.ok) return expect.unreachable('there is enough');
    const { deposits, feesUakt, left } = result.value;
    const balance = (amount: bigint) => [{ owner, source: 'balance', amount: uact(amount) }];
    expect([deposits, feesUakt]).toEqual([[balance(500n), balance(300n)], 50n]);
    expect(left.purses.get(owner)).toEqual([{ denom: 'uakt', amount: 10n }, uact(100n)]);
  });

  it('names everything that is missing, each with its cure', async () => {
    const result = await preflight(chain('49', '700'), intent, options);
    expect(result).toMatchObject({
      ok: false,
      error: [
        { kind: 'FEES_SHORT', args: { denom: 'uakt', needed: 50n, available: 49n } },
        { kind: 'DEPOSIT_SHORT', args: { denom: 'uact', what: 'the top-up', needed: 300n, available: 200n } },
      ],
    });
    expect(!result.ok && result.error.every(({ cure }) => cure.length > 0)).toBe(true);
  });

  it.each(['deployment', 'bid'] as const)('minds the least first deposit of a %s', async (scope) => {
    const deposits = [{ what: 'it', scope, amount: uact(499n), isFirst: true }];
    expect(await preflight(chain('60', '900'), { ...intent, deposits }, options)).toMatchObject({
      error: [{ kind: 'DEPOSIT_BELOW_MINIMUM', args: { denom: 'uact', needed: 500n, available: 499n } }],
    });
    const other = [{ what: 'it', scope, amount: { denom: 'uakt', amount: 1n }, isFirst: true }];
    expect((await preflight(chain('60', '900'), { ...intent, deposits: other }, options)).ok).toBe(true);
  });
});

describe('planFunding', () => {
  it('sets the fees aside before the deposits, where both are of one coin', () => {
    const funds = { signer: owner, purses: new Map([[owner, [{ denom: 'uakt', amount: 100n }]]]), depositGrants: [] };
    const deposits = [{ what: 'the bid', scope: 'bid' as const, amount: { denom: 'uakt', amount: 60n } }];
    expect(planFunding(funds, { ...intent, deposits }, 0).gaps).toMatchObject([
      { kind: 'DEPOSIT_SHORT', args: { needed: 60n, available: 50n } },
    ]);
  });
});
