import { describe, expect, it } from 'vitest';
import { EscrowState } from '../../../../../src/chain/protocol/akash.ts';
import {
  deploymentEscrowId,
  escrowAccounts,
  escrowPayments,
  leasePaymentId,
} from '../../../../../src/devnet/module/escrow/records.ts';
import { ESCROW_ADDRESS, settleAccount, withdraw } from '../../../../../src/devnet/module/escrow/settleAccount.ts';
import { lease, leaseOut } from '../../market.ts';
import { createStage, PROVIDER, refusalOf, START } from '../../stage.ts';

function leased() {
  const stage = createStage();
  leaseOut(stage);
  return { stage, account: () => escrowAccounts.find(stage.state, deploymentEscrowId(lease()))! };
}

describe('settleAccount', () => {
  it('loads the open payments when blocks have passed, and none in the same block', () => {
    const { stage, account } = leased();
    expect(settleAccount(stage.context(), account())).toMatchObject({ payments: [], overdrawn: false });
    stage.height += 2n;
    const settled = settleAccount(stage.context(), account());
    expect(settled.payments).toHaveLength(1);
    expect(settled.account.settledAt).toBe(12n);
    expect(account().settledAt).toBe(10n);
  });

  it('overdraws the account with all payments and pays each what it has earned', () => {
    const { stage, account } = leased();
    stage.height += 50_001n;
    const settled = settleAccount(stage.context(), account());
    expect(settled.overdrawn).toBe(true);
    expect([settled.account.state, settled.payments[0]?.state]).toEqual([EscrowState.overdrawn, EscrowState.overdrawn]);
    expect(stage.balance(PROVIDER)).toBe(START.uact - 500_000n + 5_000_000n);
    expect(settleAccount(stage.context(), settled.account)).toMatchObject({ payments: [], overdrawn: true });
  });

  it('refuses a closed account', () => {
    const { stage, account } = leased();
    expect(refusalOf(() => settleAccount(stage.context(), { ...account(), state: EscrowState.closed }))).toBe(
      'escrow/2',
    );
  });
});

describe('withdraw', () => {
  it('pays whole units and keeps the rest', () => {
    const { stage } = leased();
    const payment = escrowPayments.find(stage.state, leasePaymentId(lease()))!;
    const held = stage.balance(ESCROW_ADDRESS);
    const paid = withdraw(stage.context(), {
      ...payment,
      balance: { denom: 'uact', amount: { atomics: 2_500_000_000_000_000_000n } },
    });
    expect(paid.withdrawn.amount).toBe(2n);
    expect(paid.balance.amount.atomics).toBe(500_000_000_000_000_000n);
    expect(stage.balance(ESCROW_ADDRESS)).toBe(held - 2n);
    expect(withdraw(stage.context(), paid)).toBe(paid);
  });
});
