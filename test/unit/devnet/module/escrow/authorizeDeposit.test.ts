import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../../../../src/base/decimal.ts';
import { EscrowScope, Source } from '../../../../../src/chain/protocol/akash.ts';
import { authorizeDeposit } from '../../../../../src/devnet/module/escrow/authorizeDeposit.ts';
import { depositing, give } from '../../grants.ts';
import { coins } from '../../market.ts';
import { createStage, RIVAL, refusalOf, START, STRANGER, type Stage, TENANT } from '../../stage.ts';

const { balance, grant } = Source;
const find = (stage: Stage, signer: string, amount: string, sources: Source[], scope = EscrowScope.deployment) =>
  authorizeDeposit(stage.context(), signer, { amount: coins(amount), sources }, scope);
const part = (owner: string, source: Source, amount: bigint) => ({
  owner,
  height: 10n,
  source,
  balance: { denom: 'uact', amount: decimalOf(amount) },
});

describe('authorizeDeposit', () => {
  it('finds the coins in the balance', () => {
    expect(find(createStage(), TENANT, '5', [grant, balance])).toEqual([part(TENANT, balance, 5n)]);
  });

  // node x/escrow/keeper/keeper.go AuthorizeDeposits.
  it('asks the sources in their order, each for what is still missing', () => {
    const stage = createStage();
    const all = START.uact + 3n;
    for (const grantee of [TENANT, STRANGER]) give(stage, depositing([coins('5')]), { granter: RIVAL, grantee });
    expect(find(stage, TENANT, '7', [grant, balance])).toEqual([part(RIVAL, grant, 5n), part(TENANT, balance, 2n)]);
    expect(find(stage, STRANGER, '5', [balance, grant])).toEqual([part(RIVAL, grant, 5n)]);
    give(stage, depositing([coins('5')]), { granter: RIVAL, grantee: TENANT });
    expect(find(stage, TENANT, `${all}`, [balance, grant])).toEqual([
      part(TENANT, balance, START.uact),
      part(RIVAL, grant, 3n),
    ]);
    expect(find(stage, TENANT, '2', [balance, grant])).toEqual([part(TENANT, balance, 2n)]);
  });

  it.each([
    ['too little', TENANT, '100000001', [grant, balance]],
    ['nothing', STRANGER, '1', [grant, balance]],
    ['only grants to ask', TENANT, '1', [grant]],
    ['a negative amount and nothing at all', STRANGER, '-1', [balance]],
  ])('refuses where there is %s', (_, signer, amount, sources) => {
    // fmt.Errorf("%w", market ErrInvalidDeposit).
    expect(refusalOf(() => find(createStage(), signer, amount, sources))).toBe('undefined/1');
  });

  it('draws on grants for this kind of deposit only', () => {
    const stage = createStage();
    give(stage, depositing(undefined, { scopes: [2] }));
    expect(refusalOf(() => find(stage, STRANGER, '1', [grant]))).toBe('undefined/1');
    expect(find(stage, STRANGER, '1', [grant], EscrowScope.bid)).toEqual([part(TENANT, grant, 1n)]);
  });

  it.each([
    ['beyond 64 bits', `${2n ** 63n}`],
    ['below zero', '-1'],
  ])('panics on an amount %s', (_, amount) => {
    // math.Int Int64(), sdk.NewCoin.
    expect(refusalOf(() => find(createStage(), TENANT, amount, [balance]))).toBe('undefined/111222');
  });
});
