import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../../../../src/base/decimal.ts';
import { EscrowScope, EscrowState, Source } from '../../../../../src/chain/protocol/akash.ts';
import { fetchDeposits } from '../../../../../src/devnet/module/escrow/fetchDeposits.ts';
import { createStage, START, TENANT } from '../../stage.ts';

describe('fetchDeposits', () => {
  it('moves the coins and forgets a debt', () => {
    const stage = createStage();
    const indebted = {
      id: { scope: EscrowScope.deployment, xid: `${TENANT}/1` },
      owner: TENANT,
      state: EscrowState.overdrawn,
      settledAt: 1n,
      funds: [{ denom: 'uact', amount: decimalOf(-5n) }],
      transferred: [{ denom: 'uact', amount: decimalOf(9n) }],
      deposits: [],
    };
    const deposit = (amount: bigint, denom: string) => ({
      owner: TENANT,
      height: 10n,
      source: Source.balance,
      balance: { denom, amount: decimalOf(amount) },
    });
    const filled = fetchDeposits(stage.context(), indebted, [deposit(7n, 'uact'), deposit(2n, 'uakt')]);
    expect(filled.funds).toEqual([
      { denom: 'uact', amount: decimalOf(7n) },
      { denom: 'uakt', amount: decimalOf(2n) },
    ]);
    expect(filled.transferred).toEqual([
      { denom: 'uact', amount: decimalOf(9n) },
      { denom: 'uakt', amount: decimalOf(0n) },
    ]);
    expect(filled.deposits).toHaveLength(2);
    expect(stage.balance(TENANT)).toBe(START.uact - 7n);
  });
});
