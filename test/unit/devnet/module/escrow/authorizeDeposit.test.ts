import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../../../../src/base/decimal.ts';
import { Source } from '../../../../../src/chain/protocol/akash.ts';
import { authorizeDeposit } from '../../../../../src/devnet/module/escrow/authorizeDeposit.ts';
import { coins } from '../../market.ts';
import { createStage, refusalOf, STRANGER, TENANT } from '../../stage.ts';

const both = [Source.grant, Source.balance];

describe('authorizeDeposit', () => {
  it('finds the coins in the balance', () => {
    const context = createStage().context();
    expect(authorizeDeposit(context, TENANT, { amount: coins('5'), sources: both })).toEqual([
      { owner: TENANT, height: 10n, source: Source.balance, balance: { denom: 'uact', amount: decimalOf(5n) } },
    ]);
  });

  it.each([
    ['too little', TENANT, '100000001', both],
    ['nothing', STRANGER, '1', both],
    ['only grants to ask', TENANT, '1', [Source.grant]],
  ])('refuses where there is %s', (_, signer, amount, sources) => {
    const context = createStage().context();
    expect(refusalOf(() => authorizeDeposit(context, signer, { amount: coins(amount), sources }))).toBe('market/28');
  });
});
