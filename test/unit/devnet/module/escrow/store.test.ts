import { describe, expect, it } from 'vitest';
import { EscrowState } from '../../../../../src/chain/protocol/akash.ts';
import {
  deploymentEscrowId,
  escrowAccounts,
  escrowPayments,
  leasePaymentId,
} from '../../../../../src/devnet/module/escrow/records.ts';
import { storeAccount, storePayment, storeSettlement } from '../../../../../src/devnet/module/escrow/store.ts';
import { lease, leaseOut } from '../../market.ts';
import { createStage, START, TENANT } from '../../stage.ts';

function watched() {
  const stage = createStage();
  leaseOut(stage);
  const ended: string[] = [];
  const hooks = { accountEnded: () => void ended.push('account'), paymentEnded: () => void ended.push('payment') };
  const account = escrowAccounts.find(stage.state, deploymentEscrowId(lease()))!;
  const payment = escrowPayments.find(stage.state, leasePaymentId(lease()))!;
  return { stage, context: { ...stage.context(), hooks }, ended, account, payment };
}

describe('storing', () => {
  it('an open account or payment tells nobody', () => {
    const { context, ended, account, payment } = watched();
    storeAccount(context, { ...account, settledAt: 99n });
    storePayment(context, { ...payment, withdrawn: { denom: 'uact', amount: 9n } });
    expect(ended).toEqual([]);
    expect(escrowAccounts.find(context.state, account.id)?.settledAt).toBe(99n);
    expect(escrowPayments.find(context.state, payment.id)?.withdrawn.amount).toBe(9n);
  });

  it('an ended account refunds the deposits and then tells', () => {
    const { stage, context, ended, account } = watched();
    storeAccount(context, { ...account, state: EscrowState.closed });
    expect(ended).toEqual(['account']);
    expect(stage.balance(TENANT)).toBe(START.uact);
    expect(escrowAccounts.find(context.state, account.id)).toMatchObject({
      deposits: [],
      funds: [{ amount: { atomics: 0n } }],
    });
  });

  it('a settlement stores the account first', () => {
    const { context, ended, account, payment } = watched();
    storeSettlement(context, { ...account, state: EscrowState.closed }, [{ ...payment, state: EscrowState.closed }]);
    expect(ended).toEqual(['account', 'payment']);
  });
});
